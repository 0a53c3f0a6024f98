// Organisaties: reading in a list with a question answered, looking, adding, merging, taking back; in every look.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PASSPHRASE, eventually, looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

const LIST = join(import.meta.dirname, '../fixtures/data/organisations.xlsx');

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

/** Goes to the screen through the navigation. */
async function toOrganisations(page) {
  await page.getByRole('link', { name: 'Organisaties' }).or(page.getByRole('button', { name: 'Organisaties' })).first().click();
  await page.getByRole('heading', { name: 'Organisaties', level: 1 }).waitFor();
}

/** Runs a test on an open dossier without anything in it. */
async function withDossier(work) {
  const host = await startHost({ dossier: 'lijst' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await work({ host, page });
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
}

/** Koor Zang with its secretary, as an earlier list gave them. */
async function withChoir(host) {
  const saved = await host.rpc('organisation_save', { id: null, fields: { name: 'Koor Zang', city: 'Woerden' } });
  const name = await host.rpc('person_read_name', { text: 'Anna van der Linde' });
  const fields = { ...name, email: 'anna@koor.example.nl', phone: '0348 55 12 07' };
  const person = await host.rpc('person_save', { id: null, fields, organisation_id: saved.value.id, role: 'secretaris' });
  return { organisation: saved.value.id, person: person.value.id };
}

/** Chooses a file in the browser's own dialog. */
async function chooseFile(page, path) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestand kiezen' }).click();
  await (await chooser).setFiles(path);
}

/** Puts the example list where the host can read it; answers its path. */
async function upload(host) {
  const { readFileSync } = await import('node:fs');
  const token = new URL(host.address).searchParams.get('token');
  const sent = await fetch(new URL('/upload?name=organisations.xlsx', host.address), {
    method: 'POST',
    headers: { 'x-hartwerk-token': token, 'content-type': 'application/octet-stream' },
    body: readFileSync(LIST),
  });
  return (await sent.json()).path;
}

/** The example list in a dossier, as the screens' commands do it. */
async function withList(host) {
  const path = await upload(host);
  const file = await host.rpc('import_read', { path });
  await host.rpc('import_preview', { token: file.token, sheet: file.sheet, mapping: null });
  await host.rpc('import_commit', { token: file.token, decisions: { answers: [], accepted: [], leave_out: [] }, job: 'test' });
}

test('a list is read in with one duplicate answered, and taken back whole', async () => {
  const host = await startHost({ dossier: 'lijst' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toOrganisations(page);
    await page.getByText('Nog geen organisaties').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Lijst inlezen' }).last().click();
    await chooseFile(page, LIST);
    await page.getByText('De koppen staan in rij 3').waitFor();
    assert.equal(await page.getByLabel('Betekenis van Organisatie').inputValue(), 'organisation.name');
    assert.equal(await page.getByLabel('Betekenis van Contactpersoon 2 e-mail').inputValue(), 'contact.2.email');
    assert.deepEqual(await violations(page), []);
    await picture(page, 'import-columns');
    await page.getByRole('button', { name: 'Rijen bekijken' }).click();
    await page.getByText('30 organisaties en 56 contactpersonen').waitFor();
    await page.getByText('Rij 34 is leeg').waitFor();
    await page.getByRole('button', { name: 'Overnemen: t.vanzanten@example.nl' }).click();
    await page.getByRole('button', { name: 'Wordt t.vanzanten@example.nl' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'import-rows');
    await page.getByRole('button', { name: 'Dubbele bekijken' }).click();
    await page.getByText('2 vragen over dingen die dubbel lijken').waitFor();
    await page.getByRole('radio', { name: 'Ja, dezelfde' }).first().check();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'import-questions');
    await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await page.getByText('29 organisaties ingelezen, met').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Organisaties bekijken' }).click();
    await page.getByText('29 organisaties').first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Nog geen organisaties').waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('the list is searched, an organisation is opened, changed and given a contact person', async () => {
  const host = await startHost({ dossier: 'lijst' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await withList(host);
    await page.reload();
    await page.waitForSelector('h1');
    await toOrganisations(page);
    await page.getByLabel('Zoeken in de lijst').first().fill('mantel');
    await page.getByRole('button', { name: /Mantelzorgkring De Wissel/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: 'Mantelzorgkring De Wissel' }).waitFor();
    await page.getByText('In dit e-mailadres staat een komma waar een punt hoort').first().waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'organisation');
    await page.getByLabel('Naam van de contactpersoon').fill('mw. A.M. van der Meer');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'A.M. van der Meer', exact: true }).waitFor();
    await page.getByRole('button', { name: 'A.M. van der Meer', exact: true }).click();
    await page.getByRole('heading', { name: 'A.M. van der Meer' }).waitFor();
    assert.equal(await page.getByLabel('Aanhef').inputValue(), 'Beste mevrouw Van der Meer');
    assert.deepEqual(await violations(page), []);
    await picture(page, 'person');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Wijzigen' }).click();
    await page.getByLabel('Postcode').fill('3441 SS');
    await page.getByText('De letters SA, SD en SS komen in postcodes niet voor').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('contentinfo').getByText('Mantelzorgkring De Wissel gewijzigd').waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('what was typed is not lost by closing or locking, and a doubtful address is kept', () =>
  withDossier(async ({ host, page }) => {
    await toOrganisations(page);
    await page.keyboard.press('Control+n');
    const form = page.getByRole('dialog');
    await form.getByLabel('Naam').first().fill('Naaicafé De Draad');
    await page.keyboard.press('Escape');
    await form.getByText('U hebt wijzigingen die nog niet bewaard zijn.').waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'draft-unsaved');
    await form.getByRole('button', { name: 'Verder invullen' }).click();
    await form.getByLabel('E-mail').fill('jan@voorbeeld,nl');
    await page.keyboard.press('Control+l');
    await page.getByText('Wat u had ingevuld maar nog niet had bewaard').waitFor();
    await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Organisaties' }).waitFor();
    await page.keyboard.press('Control+n');
    await form.getByText('Dit had u eerder ingevuld').waitFor();
    assert.equal(await form.getByLabel('Naam').first().inputValue(), 'Naaicafé De Draad');
    assert.deepEqual(await violations(page), []);
    await picture(page, 'draft-restored');
    await form.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('heading', { name: 'Naaicafé De Draad' }).waitFor();
    await page.getByText('In dit e-mailadres staat een komma waar een punt hoort').first().waitFor();
    const { rows } = await host.rpc('organisation_list', {});
    const { fields } = await host.rpc('organisation_get', { id: rows[0].id });
    assert.equal(fields.email, 'jan@voorbeeld,nl');
    // Saved is saved: the next form begins empty, and what is thrown away stays away.
    await page.keyboard.press('Control+n');
    assert.equal(await form.getByLabel('Naam').first().inputValue(), '');
    await form.getByLabel('Naam').first().fill('Weg');
    await form.getByRole('button', { name: 'Annuleren' }).click();
    await form.getByRole('button', { name: 'Wijzigingen weggooien' }).click();
    await form.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+n');
    await form.waitFor();
    assert.equal(await form.getByLabel('Naam').first().inputValue(), '');
  }));

test('a position keeps every change, also when they follow each other at once', () =>
  withDossier(async ({ host, page }) => {
    const { organisation, person } = await withChoir(host);
    await page.reload();
    await page.waitForSelector('h1');
    await toOrganisations(page);
    await page.getByRole('button', { name: /Koor Zang/ }).click();
    await page.getByRole('button', { name: 'Anna van der Linde', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Anna van der Linde' });
    await dialog.getByLabel('Functie').fill('voorzitter');
    await dialog.getByLabel('Vanaf').fill('1-1-2024');
    await dialog.getByLabel('Tot').fill('31-12-2026');
    await dialog.getByLabel('Telefoon').fill('0348 55 00 00');
    const position = async () => (await host.rpc('person_get', { id: person })).positions[0];
    await eventually('all three', async () => {
      const { role, from_date, to_date } = await position();
      return `${role} ${from_date} ${to_date}` === 'voorzitter 2024-01-01 2026-12-31' || [role, from_date, to_date];
    });
    await dialog.getByLabel('Tot').fill('31-12-2023');
    await dialog.getByLabel('Functie').focus();
    await dialog.getByText('De einddatum ligt vóór de begindatum.').waitFor();
    assert.equal((await position()).to_date, '2026-12-31');
    await dialog.getByLabel('Tot').fill('31-12-2026');
    await dialog.getByLabel('Functie').focus();
    await dialog.getByText('De einddatum ligt vóór de begindatum.').waitFor({ state: 'detached' });
    assert.deepEqual(await violations(page), []);
    await picture(page, 'person-positions');
    // The telephone number was not saved: closing asks.
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await dialog.getByText('U hebt wijzigingen die nog niet bewaard zijn.').waitFor();
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { contacts } = await host.rpc('organisation_get', { id: organisation });
    assert.equal(contacts[0].phone, '0348 55 00 00');
    assert.equal(contacts[0].holds, true);
    await page.getByText('tot en met donderdag 31 december 2026').waitFor();
  }));

test('a newer list shows what it says of a contact person, and her answers outlive the screen', () =>
  withDossier(async ({ host, page }) => {
    await withChoir(host);
    await page.reload();
    await page.waitForSelector('h1');
    await toOrganisations(page);
    await page.getByRole('button', { name: 'Lijst inlezen' }).last().click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bestand kiezen' }).click();
    const list = 'Organisatie;Plaats;BSN;Contactpersoon;E-mail contactpersoon;Functie\nKoor Zang;Woerden;111222333;Anna van der Linde;anna2@koor.example.nl;voorzitter\n';
    await (await chooser).setFiles({ name: 'nieuw.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.getByText('Hartwerk bewaart geen BSN.').waitFor();
    assert.equal(await page.getByText('111222333').count(), 0);
    assert.equal(await page.getByLabel('Betekenis van BSN').inputValue(), 'left_out');
    await page.getByRole('button', { name: 'Rijen bekijken' }).click();
    // Among the rows: the columns before them show it too, as an example.
    await page.getByRole('listitem').getByText('anna2@koor.example.nl').waitFor();
    await page.getByRole('button', { name: 'Dubbele bekijken' }).click();
    await page.getByRole('radio', { name: 'Ja, dezelfde' }).check();
    await page.getByRole('radio', { name: /anna2@koor.example.nl/ }).check();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'import-newer');
    const answered = async () => {
      await page.getByRole('radio', { name: /anna2@koor.example.nl/ }).waitFor();
      assert.equal(await page.getByRole('radio', { name: /anna2@koor.example.nl/ }).isChecked(), true);
    };
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { level: 1, name: 'Overzicht' }).waitFor();
    // Other lists pushed this one out of memory, as locking does: it is read again.
    const path = await upload(host);
    for (let list = 0; list < 4; list += 1) await host.rpc('import_read', { path });
    await page.keyboard.press('Control+2');
    await answered();
    await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await page.getByText('1 organisatie aangevuld').waitFor();
    await page.getByText('‘secretaris’ is gebleven, ‘voorzitter’ uit de lijst is niet overgenomen').waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'import-newer-done');
  }));

test('two organisations become one after a look at all that moves', async () => {
  const host = await startHost({ dossier: 'lijst' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await withList(host);
    await page.reload();
    await page.waitForSelector('h1');
    await toOrganisations(page);
    await page.getByRole('button', { name: 'Misschien dubbel' }).click();
    const apart = page.getByRole('button', { name: 'Niet dezelfde: Voedselbank De Brug, St. Voedselbank De Brug Woerden' });
    await apart.click();
    await apart.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await apart.waitFor();
    await page.getByRole('button', { name: 'Naast elkaar zetten, Voedselbank De Brug' }).click();
    await page.getByText('Dit verhuist mee').waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'merge');
    await page.getByRole('button', { name: 'Samenvoegen' }).click();
    await page.getByText('St. Voedselbank De Brug Woerden bij Voedselbank De Brug gevoegd').waitFor();
    assert.equal((await host.rpc('organisation_list', {})).active, 29);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a person without a position is found, listed and taken back', async () => {
  const host = await startHost({ dossier: 'los' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    const { value: organisation } = await host.rpc('organisation_save', { id: null, fields: { name: 'Voedselbank De Brug' } });
    const fields = await host.rpc('person_read_name', { text: "Robert d'Aumont" });
    const { value: person } = await host.rpc('person_save', { id: null, fields, organisation_id: organisation.id, role: '' });
    await host.rpc('position_remove', { id: person.positions[0].id });
    await page.reload();
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('aumont');
    await page.getByRole('option', { name: /Robert d'Aumont/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: "Robert d'Aumont" }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Organisaties', level: 1 }).waitFor();
    await page.getByRole('button', { name: "Aumont, Robert d'" }).waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'people-without-organisation');
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('search leads from a place to the organisations there, and every find says what it is', async () => {
  const host = await startHost({ dossier: 'zoek' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await host.rpc('organisation_save', { id: null, fields: { name: 'Geheugencafé Kamerik' } });
    await host.rpc('organisation_save', { id: null, fields: { name: 'Voedselbank' } });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kamerik');
    await page.getByRole('option', { name: /Kamerik.*wijk/ }).first().waitFor();
    const finds = await page.getByRole('group', { name: 'In het dossier' }).getByRole('option').allTextContents();
    assert.match(finds[0] ?? '', /Geheugencafé Kamerik/);
    assert.equal(finds.some((find) => find.includes('[')), false, finds.join(' | '));
    await picture(page, 'palette-places');
    await page.getByRole('option', { name: /^Kamerik.*wijk/ }).click();
    await page.getByRole('heading', { name: 'Organisaties', level: 1 }).waitFor();
    await page.getByLabel('Wijk of buurt').waitFor();
    assert.notEqual(await page.getByLabel('Wijk of buurt').inputValue(), '');
    await picture(page, 'organisations-of-place');
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('an empty name is told by its word under the field, and taken back additions leave no error', async () => {
  const host = await startHost({ dossier: 'leeg' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await host.rpc('organisation_save', { id: null, fields: { name: 'De Brug' } });
    await toOrganisations(page);
    await page.keyboard.press('Control+n');
    const name = page.getByRole('dialog').getByRole('textbox', { name: /^Naam/ });
    await name.waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Nog leeg: naam.').waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    await name.fill('De Haven');
    await page.getByText('Nog leeg: naam.').waitFor({ state: 'detached' });
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('heading', { name: 'De Haven', level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText('Kies een organisatie in de lijst.').waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

for (const look of looks) {
  test(`the screens are accessible in ${look.theme} at ${look.text_size} %`, async () => {
    const host = await startHost({ dossier: 'lijst' });
    const { page, problems, close } = await openPage(browser, host);
    try {
      await withList(host);
      const { rows } = await host.rpc('organisation_list', {});
      await prefer(host, page, look);
      await page.keyboard.press('Control+2');
      await page.getByRole('heading', { name: 'Organisaties', level: 1 }).waitFor();
      await page.getByRole('button', { name: new RegExp(rows[0].name) }).click();
      await page.getByRole('heading', { name: rows[0].name }).waitFor();
      assert.deepEqual(await violations(page), []);
      await picture(page, `organisations-${look.theme}-${look.text_size}`);
      for (const part of ['Werkgebieden', 'Misschien dubbel']) {
        await page.getByRole('button', { name: part, exact: true }).click();
        assert.deepEqual(await violations(page), [], part);
      }
      assert.deepEqual(problems, []);
    } finally {
      await close();
      await host.stop();
    }
  });
}
