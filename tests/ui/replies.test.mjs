// Aanmeldingen and Uitnodigen, what is noted later: how an answer came, a name written better, what was sent when.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fill } from './example.mjs';
import { openPage, picture, startBrowser, startHost, unpack, violations } from './support.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

const rowOf = (page, name) => page.locator('tr[data-row]', { hasText: name });

async function toBoard(page) {
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Welke steun hebt u nodig?' }).first().click();
  await page.getByRole('button', { name: 'Aanmeldingen', exact: true }).click();
}

/** The answer of an organisation as the dossier has it. */
async function answer(host, meeting, organisation) {
  const board = await host.rpc('reply_board', { meeting_id: meeting });
  return board.rows.find((row) => row.organisation === organisation);
}

test('how an answer came is shown as noted, and corrected after the names', async () => {
  const host = await startHost({ dossier: 'hoe' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  const dialog = page.getByRole('dialog');
  try {
    await toBoard(page);
    await rowOf(page, 'Klussenbus Kamerik').click();
    await page.keyboard.press('j');
    await dialog.getByLabel('Wie komt er?').fill('Teun Wagelaar');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Vervanger voor Teun Wagelaar' }).waitFor();
    await dialog.getByRole('radio', { name: 'mail' }).check();
    await dialog.getByLabel('Wie gaf het antwoord?').fill('Lies Overweg');
    await dialog.getByLabel('Op', { exact: true }).fill('28 septembr.');
    await dialog.getByRole('button', { name: 'Klaar' }).click();
    await dialog.getByText('Deze datum begrijp ik niet.').waitFor();
    await dialog.getByLabel('Op', { exact: true }).fill('28 september');
    await dialog.getByRole('button', { name: 'Klaar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await rowOf(page, 'Klussenbus Kamerik').getByText('mail · 28 sep · Lies Overweg').waitFor();
    await rowOf(page, 'Klussenbus Kamerik').focus();
    await page.keyboard.press('j');
    assert.equal(await dialog.getByRole('radio', { name: 'mail' }).isChecked(), true);
    assert.equal(await dialog.getByLabel('Wie gaf het antwoord?').inputValue(), 'Lies Overweg');
    await dialog.getByRole('radio', { name: 'papier' }).check();
    // Escape keeps it: everything in this dialog is noted at once.
    await dialog.getByLabel('Wie gaf het antwoord?').fill('Teun Wagelaar');
    await page.keyboard.press('Escape');
    await rowOf(page, 'Klussenbus Kamerik').getByText('papier · 28 sep · Teun Wagelaar').waitFor();
    await page.keyboard.press('Control+z');
    await rowOf(page, 'Klussenbus Kamerik').getByText('papier · 28 sep · Lies Overweg').waitFor();
    const row = await answer(host, meeting, 'Klussenbus Kamerik');
    assert.deepEqual([row.replied_how, row.replied_by, row.places.length], ['paper', 'Lies Overweg', 1]);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('what is typed after Vervanger, Dieet of toegang and Naam verbeteren goes into the field that opens', async () => {
  const host = await startHost({ dossier: 'velden' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  const dialog = page.getByRole('dialog');
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  try {
    await toBoard(page);
    await rowOf(page, '<b>Club</b>').click();
    await page.keyboard.press('j');
    await dialog.getByRole('button', { name: 'Dieet of toegang van Bram Oldenkamp' }).press('Enter');
    await dialog.getByLabel('Dieet of toegang', { exact: true }).waitFor();
    await page.keyboard.type('glutenvrij');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'glutenvrij: dieet of toegang van Bram Oldenkamp' }).waitFor();
    assert.equal(await focused(), 'glutenvrij', 'the focus is back where it was');
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Naam verbeteren van Bram Oldenkamp' }).press('Enter');
    await dialog.getByText('De verbeterde naam geldt overal').waitFor();
    await picture(page, 'reply-correct-name');
    await page.keyboard.type('Bram Oldekamp');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Vervanger voor Bram Oldekamp' }).press('Enter');
    await dialog.getByLabel('Wie komt er voor Bram Oldekamp?').waitFor();
    await page.keyboard.type('Sip Terborg');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Vervanger voor Sip Terborg' }).waitFor();
    const row = await answer(host, meeting, '<b>Club</b>');
    assert.deepEqual(row.places.map((place) => place.name).sort(), ['Nel Brouwhuis', 'Sip Terborg']);
    assert.ok(row.contacts.some((contact) => contact.name === 'Bram Oldekamp') && !row.contacts.some((contact) => contact.name === 'Bram Oldenkamp'), 'the slip is gone everywhere');
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a third place asks for its reason in the editor, and a room too small is said', async () => {
  const host = await startHost({ dossier: 'derde' });
  const { meeting } = await fill(host.rpc);
  const { fields } = await host.rpc('meeting_get', { id: meeting });
  await host.rpc('meeting_save', { id: meeting, trajectory_id: null, trajectory_name: null, fields: { ...fields, capacity: 2 } });
  const { page, problems, close } = await openPage(browser, host);
  const dialog = page.getByRole('dialog');
  try {
    await toBoard(page);
    await page.getByText('Er zijn 2 stoelen en 3 mensen.').waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'replies-too-few-chairs');
    await rowOf(page, '<b>Club</b>').click();
    await page.keyboard.press('v');
    await dialog.getByLabel('Waarom meer dan 2 personen?').fill('zij tolkt');
    await dialog.getByRole('button', { name: 'Naam volgt' }).click();
    await dialog.getByText('uitzondering: zij tolkt').waitFor();
    assert.equal((await answer(host, meeting, '<b>Club</b>')).places.length, 3);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('what was sent is noted on another day and taken away, and who is silent is reminded by mail', async () => {
  const host = await startHost({ dossier: 'merken' });
  const { meeting, organisations } = await fill(host.rpc);
  await host.rpc('organiser_save', { name: 'Hart voor de stad', address: '', town: 'Woerden', phone: '', email: 'hart@example.org', signed_by: 'Mies Veldkant' });
  const silent = await host.rpc('organisation_get', { id: organisations[4] });
  await host.rpc('organisation_save', { id: organisations[4], fields: { ...silent.fields, email: 'bus@example.org' } });
  const { page, problems, close } = await openPage(browser, host);
  const dialog = page.getByRole('dialog');
  const bus = rowOf(page, 'Klussenbus Kamerik');
  try {
    await page.keyboard.press('Control+3');
    await page.getByRole('button', { name: 'Welke steun hebt u nodig?' }).first().click();
    await page.getByRole('button', { name: 'Uitnodigen', exact: true }).first().click();
    await bus.getByText('staat op de lijst, nog niet verstuurd').waitFor();
    const mark = async () => {
      await page.getByRole('checkbox', { name: 'Kies Klussenbus Kamerik' }).check();
      await page.getByRole('button', { name: 'Noteren' }).click();
      await page.getByRole('menuitem', { name: 'Andere dag, of toch niet verstuurd' }).click();
      await dialog.getByRole('radio', { name: 'Mail' }).check();
    };
    await mark();
    assert.deepEqual(await violations(page), []);
    await dialog.getByLabel('Op welke dag').fill('21 september');
    await dialog.getByRole('button', { name: 'Noteren', exact: true }).click();
    await bus.getByText('uitgenodigd 21 sep').waitFor();
    await bus.getByText('mail 21 sep').waitFor();
    await mark();
    await dialog.getByRole('button', { name: 'Toch niet verstuurd' }).click();
    await bus.getByText('staat op de lijst, nog niet verstuurd').waitFor();
    await page.keyboard.press('Control+z');
    await bus.getByText('mail 21 sep').waitFor();

    await page.getByRole('button', { name: 'Aanmeldingen', exact: true }).click();
    await bus.getByText('uitgenodigd 21 sep').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Herinnering per mail (concepten)' }).click();
    const files = unpack(await (await download).path());
    assert.deepEqual([...files.keys()], ['00-wie-krijgt-wat.txt', 'herinnering-01.eml']);
    assert.match(files.get('00-wie-krijgt-wat.txt').toString(), /herinnering-01\.eml +Klussenbus Kamerik/);
    const draft = files.get('herinnering-01.eml').toString();
    for (const part of [/^X-Unsent: 1\r?$/m, /Op maandag 21 september 2026 nodigden wij u uit/, /Met vriendelijke groet,\s+Mies Veldkant/]) assert.match(draft, part);
    assert.equal((await answer(host, meeting, 'Klussenbus Kamerik')).reminded_on, null, 'making a draft is not sending it');
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});
