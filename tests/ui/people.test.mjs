// People: what is known of somebody on paper, forgetting somebody for good, wishes that are due; files dropped on the
// window; locking while a question is open.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fill } from './example.mjs';
import { PASSPHRASE, looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

const DATA = join(import.meta.dirname, '../fixtures/data');

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

/** Runs a test on an open dossier with a small world in it. */
async function withWorld(work) {
  const host = await startHost({ dossier: 'mensen' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    const world = await fill(host.rpc);
    await page.reload();
    await page.waitForSelector('h1');
    await work({ host, page, world });
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
}

/** Lets a file go on the window, as from the desktop. */
async function dropFile(page, name, bytes, type) {
  const transfer = await page.evaluateHandle(
    ([fileName, text, mime]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], fileName, { type: mime }));
      return data;
    },
    [name, bytes.toString('base64'), type],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.getByText('Laat los om in te lezen').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

async function openPerson(page) {
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: /Belbus Buitengebied/ }).click();
  await page.getByRole('button', { name: 'Nel Brouwhuis', exact: true }).click();
  await page.getByRole('heading', { name: 'Nel Brouwhuis' }).waitFor();
}

test('everything known of a person is seen on paper, and then the person is forgotten for good', () =>
  withWorld(async ({ host, page, world }) => {
    const { fields, contacts } = await host.rpc('organisation_get', { id: world.organisations[0] });
    await host.rpc('organisation_save', { id: world.organisations[0], fields: { ...fields, notes: 'Vraag naar mevrouw Brouwhuis.' } });
    await openPerson(page);
    await page.getByRole('button', { name: 'Inzage: alles op papier' }).click();
    await page.getByRole('img', { name: /Gegevens van Nel Brouwhuis/ }).waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'person-report');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Voorgoed verwijderen' }).click();
    const question = page.getByRole('alertdialog', { name: 'Nel Brouwhuis voorgoed verwijderen?' });
    await question.getByText('Dit kunt u niet ongedaan maken.').waitFor();
    await question.getByText('Vraag naar mevrouw Brouwhuis.').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Annuleren'));
    assert.deepEqual(await violations(page), []);
    await picture(page, 'person-erase');
    await question.getByRole('button', { name: 'Voorgoed verwijderen' }).click();
    // The note still names her: only the coordinator can judge that.
    const left = page.getByRole('alertdialog', { name: 'De persoon is voorgoed verwijderd.' });
    await left.getByText('Vraag naar mevrouw Brouwhuis.').waitFor();
    assert.deepEqual(await violations(page), []);
    await left.getByRole('button', { name: 'Sluiten' }).click();
    await page.getByRole('button', { name: 'Nel Brouwhuis', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('contentinfo').getByText('De persoon is voorgoed verwijderd.').waitFor();
    assert.equal((await host.rpc('history_undoable')).undo, null);
    await assert.rejects(host.rpc('person_get', { id: contacts[0].person_id }), /not-found/);
  }));

test('wishes that are due stand on the overview and go in one step', () =>
  withWorld(async ({ host, page, world }) => {
    const { fields } = await host.rpc('meeting_get', { id: world.meeting });
    await host.rpc('meeting_save', { id: world.meeting, trajectory_id: null, fields: { ...fields, date: '2026-08-20', reply_by: '2026-08-14' } });
    const board = await host.rpc('reply_board', { meeting_id: world.meeting });
    const place = board.rows.flatMap((row) => row.places)[0];
    await host.rpc('registration_needs', { registration_id: place.id, needs: 'glutenvrij' });
    await page.reload();
    await page.getByRole('button', { name: 'Openen: Wensen van 1 persoon verwijderen' }).click();
    await page.getByRole('button', { name: 'Verwijder wat weg moet' }).click();
    const question = page.getByRole('alertdialog', { name: 'De wensen van 1 persoon voorgoed verwijderen?' });
    await question.waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'needs-erase');
    await question.getByRole('button', { name: 'Voorgoed verwijderen' }).click();
    await page.getByText('Er zijn geen wensen bewaard.').waitFor();
    assert.deepEqual(await host.rpc('erasure_needs_due'), []);
    assert.deepEqual(await violations(page), []);
    await picture(page, 'privacy');
  }));

test('a list or a plan that is dropped on the window is read where it belongs', () =>
  withWorld(async ({ page }) => {
    await dropFile(page, 'organisations.xlsx', readFileSync(join(DATA, 'organisations.xlsx')), 'application/octet-stream');
    await page.getByText('De koppen staan in rij 3').waitFor();
    // Another row as the header, and back.
    await page.getByLabel('De rij met kopjes').selectOption({ index: 0 });
    await page.getByText('kolom 1', { exact: false }).first().waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'import-header');
    await page.getByLabel('De rij met kopjes').selectOption('3');
    await page.getByLabel('Betekenis van Organisatie').waitFor();

    await dropFile(page, 'plan.txt', Buffer.from('tekst'), 'text/plain');
    await page.getByText('Laat los om in te lezen').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+1');
    await dropFile(page, 'foto.jpg', Buffer.from([255, 216]), 'image/jpeg');
    await page.getByText('foto.jpg kan Hartwerk niet lezen').waitFor();
    await dropFile(page, 'wmo-plan.pdf', readFileSync(join(DATA, 'plan-a.pdf')), 'application/pdf');
    const intake = page.getByRole('dialog', { name: 'Plan inlezen' });
    await intake.getByText('U sleepte wmo-plan.pdf naar het venster.').waitFor();
    assert.deepEqual(await violations(page), []);
    await intake.getByRole('button', { name: 'Inlezen als nieuw plan' }).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await intake.waitFor({ state: 'detached', timeout: 60_000 });
  }));

test('the dossier locks while a question is open, and opens again', () =>
  withWorld(async ({ page }) => {
    await openPerson(page);
    await page.getByRole('button', { name: 'Voorgoed verwijderen' }).click();
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Control+l');
    await page.getByText('Het dossier is vergrendeld').waitFor();
    assert.equal(await page.getByText('Brouwhuis').count(), 0, 'nothing of the dossier is left on the screen');
    await page.waitForFunction(() => document.activeElement?.labels?.[0]?.textContent.trim() === 'Wachtzin');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Organisaties' }).waitFor();
  }));

for (const look of looks) {
  test(`forgetting a person is accessible in ${look.theme} at ${look.text_size} %`, () =>
    withWorld(async ({ host, page }) => {
      await prefer(host, page, look);
      await openPerson(page);
      assert.deepEqual(await violations(page), []);
      await page.getByRole('button', { name: 'Voorgoed verwijderen' }).click();
      await page.getByRole('alertdialog').getByText('Dit kunt u niet ongedaan maken.').waitFor();
      assert.deepEqual(await violations(page), []);
      await picture(page, `person-erase-${look.theme}-${look.text_size}`);
    }));
}
