// Ambities: reading in a list with a name to be asked about, by keyboard, and taking it back; in every look.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { atRest, looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const LIST = join(FIXTURES, 'ambitions/ambities.xlsx');

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

/** The organisations of the example list, as the screens' commands do it. */
async function withOrganisations(host) {
  const token = new URL(host.address).searchParams.get('token');
  const upload = await fetch(new URL('/upload?name=organisations.csv', host.address), {
    method: 'POST',
    headers: { 'x-hartwerk-token': token, 'content-type': 'application/octet-stream' },
    body: readFileSync(join(FIXTURES, 'data/organisations-utf8.csv')),
  });
  const file = await host.rpc('import_read', { path: (await upload.json()).path });
  await host.rpc('import_preview', { token: file.token, sheet: file.sheet, mapping: null });
  await host.rpc('import_commit', { token: file.token, decisions: { answers: [], accepted: [], leave_out: [] }, job: 'test' });
}

/** Chooses the list and stops at the columns. */
async function chooseList(page) {
  await page.getByRole('heading', { name: 'Ambities', level: 1 }).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestand kiezen' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(LIST);
  await page.getByText('De koppen staan in rij 2').waitFor();
}

/** What the focus is on, in words. */
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Presses Tab until the focus is on something with these words. */
async function tabTo(page, words) {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused(page)).includes(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way with Tab to ‘${words}’; the focus is on ‘${await focused(page)}’`);
}

test('a list of ambitions is read in by keyboard: columns, names, rows, report, and taken back whole', async () => {
  const host = await startHost({ dossier: 'ambities' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await withOrganisations(host);
    await page.reload();
    await page.waitForSelector('h1');
    await page.keyboard.press('Control+4');
    await page.getByText('Nog geen ambities').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Lijst inlezen' }).last().focus();
    await page.keyboard.press('Enter');
    await chooseList(page);
    for (const [column, meaning] of [
      ['Organisatie', 'ambition.organisation'],
      ['Ambitie in eigen woorden', 'ambition.text'],
      ['Voor wie', 'ambition.target_groups'],
      ['Thema', 'remark'],
      ['Contactpersoon', 'left_out'],
    ]) {
      assert.equal(await page.getByLabel(`Betekenis van ${column}`, { exact: true }).inputValue(), meaning, column);
    }
    assert.deepEqual(await violations(page), []);
    await picture(page, 'ambition-import-columns');
    await tabTo(page, 'Rijen bekijken');
    await page.keyboard.press('Enter');

    await page.getByText('3 namen ken ik niet.').waitFor();
    assert.match(await focused(page), /Stap 3 van 5: Organisaties/, 'the new step has the focus');
    assert.deepEqual(await violations(page), []);
    const bank = page.getByRole('group', { name: 'Wie is ‘De Brug Voedselbank’?' });
    await bank.getByRole('radio', { name: /^Dat is Voedselbank De Brug/ }).first().focus();
    await page.keyboard.press('Space');
    assert.equal(await page.getByLabel('‘De Brug Voedselbank’ onthouden als andere naam').isChecked(), true);
    await page.getByRole('group', { name: 'Wie is ‘Wandelclub Het Ommetje’?' }).getByRole('radio', { name: 'Een nieuwe organisatie' }).check();
    const transport = page.getByRole('group', { name: 'Wie is ‘Rijdienst Naar Het Ommeland’?' });
    await transport.getByRole('radio', { name: 'Een andere organisatie uit het dossier' }).check();
    await page.getByRole('combobox', { name: 'Welke organisatie is ‘Rijdienst Naar Het Ommeland’?' }).fill('deur');
    await page.getByRole('option', { name: 'Rijdienst Van Deur tot Deur' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('‘Rijdienst Naar Het Ommeland’ onthouden als andere naam').uncheck();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'ambition-import-names');
    await tabTo(page, 'Rijen bekijken');
    await page.keyboard.press('Enter');

    await page.getByText('7 ambities van 6 organisaties').waitFor();
    await page.getByText('Rij 11 zegt hetzelfde als rij 10.').waitFor();
    await page.getByText('Niet gelezen kolommen: Contactpersoon').waitFor();
    await page.getByText('organisatie uit rij 4').waitFor();
    await page.getByLabel('Alleen rijen met iets om naar te kijken').check();
    assert.equal(await page.locator('.rows > li').count(), 1);
    await page.getByLabel('Alleen rijen met iets om naar te kijken').uncheck();
    await page.getByLabel('Rij 3 inlezen').uncheck();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'ambition-import-rows');
    await page.getByRole('button', { name: '6 ambities inlezen' }).focus();
    await page.keyboard.press('Enter');

    await page.getByText('6 ambities genoteerd van 5 organisaties').waitFor();
    await page.getByText('Nieuwe organisatie: Wandelclub Het Ommetje.').waitFor();
    await page.getByText('Rij 3 hebt u overgeslagen.').waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'ambition-import-done');
    await tabTo(page, 'Ambities bekijken');
    await page.keyboard.press('Enter');
    await page.getByText('6 ambities').first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Nog geen ambities').waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a list without a column of ambitions says so and keeps what was chosen', async () => {
  const host = await startHost({ dossier: 'ambities' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await page.keyboard.press('Control+4');
    await page.getByRole('button', { name: 'Lijst inlezen' }).last().click();
    await chooseList(page);
    await page.getByLabel('Betekenis van Ambitie in eigen woorden').selectOption('left_out');
    await page.getByRole('button', { name: 'Rijen bekijken' }).click();
    await page.getByText('Geen kolom bevat de ambities.').waitFor();
    assert.equal(await page.getByLabel('Betekenis van Thema').inputValue(), 'remark');
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

for (const look of looks) {
  test(`reading in is accessible in ${look.theme} at ${look.text_size} %`, async () => {
    const host = await startHost({ dossier: 'ambities' });
    const { page, problems, close } = await openPage(browser, host);
    try {
      await withOrganisations(host);
      await prefer(host, page, look);
      await page.keyboard.press('Control+4');
      await page.getByRole('button', { name: 'Lijst inlezen' }).last().click();
      await chooseList(page);
      assert.deepEqual(await violations(page), [], 'columns');
      for (const part of ['names', 'rows']) {
        await page.getByRole('button', { name: 'Rijen bekijken' }).click();
        await atRest(page);
        assert.deepEqual(await violations(page), [], part);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${part} is ${wide} px wider than the window`);
        await picture(page, `ambition-import-${part}-${look.theme}-${look.text_size}`);
        if (part === 'names') await page.getByRole('radio', { name: 'Een nieuwe organisatie' }).last().check();
      }
      assert.deepEqual(problems, []);
    } finally {
      await close();
      await host.stop();
    }
  });
}
