// Presentie: two letters and Enter, who walks in, who comes for somebody else, the counters, the signed paper list.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fill } from './example.mjs';
import { looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

async function toDoor(page) {
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Welke steun hebt u nodig?' }).first().click();
  await page.getByRole('button', { name: 'Presentie', exact: true }).first().click();
  await page.getByLabel('Wie komt er binnen?').waitFor();
}

/** The numbers the host counts, in one line. */
async function counts(host, meeting) {
  const { counts: now } = await host.rpc('attendance_door', { meeting_id: meeting });
  return { present: now.present, expected: now.expected, walk_in: now.walk_in, unnamed: now.unnamed };
}

const saidPresent = (page, count) => page.locator('.counter b').first().and(page.getByText(String(count), { exact: true })).waitFor();

test('people come in by keyboard alone', async () => {
  const host = await startHost({ dossier: 'deur' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toDoor(page);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'door', 'the cursor stands in the field');
    await page.keyboard.press('Enter');
    assert.deepEqual(await counts(host, meeting), { present: 0, expected: 3, walk_in: 0, unnamed: 1 }, 'Enter on nothing marks nobody');

    // As fast as she types: the answer to the letters is not awaited.
    await page.keyboard.type('ol');
    await page.keyboard.press('Enter');
    await saidPresent(page, 1);
    await page.getByText('Bram Oldenkamp is aanwezig').waitFor();
    await page.keyboard.press('Enter');
    assert.equal((await counts(host, meeting)).present, 1, 'a second Enter marks nobody');

    // The name that followed.
    await page.keyboard.type('belbus');
    await page.getByText('1 plaats, naam volgt').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Wie is er van Belbus Buitengebied?').waitFor();
    await page.keyboard.type('Koos Waaijer');
    await page.keyboard.press('Enter');
    await saidPresent(page, 2);
    assert.deepEqual(await counts(host, meeting), { present: 2, expected: 1, walk_in: 0, unnamed: 0 });

    // Somebody comes for Nel.
    await page.keyboard.type('nel');
    await page.getByText('Brouwhuis').first().waitFor();
    await page.keyboard.press('Alt+v');
    await page.getByLabel('Wie komt er voor Nel Brouwhuis?').waitFor();
    await page.keyboard.type('Sip Terborg');
    await page.keyboard.press('Enter');
    await saidPresent(page, 3);

    // Nobody knows her: one line, with her organisation.
    await page.keyboard.type('Rika Zomerdijk');
    await page.getByText('Niemand heet').waitFor();
    await page.keyboard.press('Control+Enter');
    assert.equal(await page.getByLabel('Naam', { exact: true }).inputValue(), 'Rika Zomerdijk');
    assert.deepEqual(await violations(page), []);
    await page.getByLabel('Organisatie', { exact: true }).fill('eettafel');
    await page.getByRole('option', { name: 'Eettafel Harmelen' }).click();
    await page.getByRole('button', { name: 'Aanwezig', exact: true }).click();
    await saidPresent(page, 4);
    assert.deepEqual(await counts(host, meeting), { present: 4, expected: 0, walk_in: 1, unnamed: 0 });
    await page.keyboard.press('Control+z');
    await saidPresent(page, 3);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('somebody of an unknown organisation walks in: one line, and one undo takes both back', async () => {
  const host = await startHost({ dossier: 'nieuw' });
  const { meeting } = await fill(host.rpc);
  const names = async () => (await host.rpc('organisation_list', { text: 'Leeskring', kinds: [], place: null, state: 'active', sort: 'name' })).rows.map((row) => row.name);
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toDoor(page);
    await page.keyboard.type('Rika Zomerdijk');
    await page.getByText('Niemand heet').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('Naam', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Leeskring Kamerik');
    await page.getByRole('option', { name: 'Leeskring Kamerik' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(await page.getByLabel('Organisatie', { exact: true }).inputValue(), 'Leeskring Kamerik');
    assert.deepEqual(await names(), [], 'nothing is written before she is in');
    assert.deepEqual(await violations(page), []);
    await page.getByLabel('Naam', { exact: true }).press('Enter');
    await saidPresent(page, 1);
    assert.deepEqual(await names(), ['Leeskring Kamerik']);
    await page.keyboard.press('Control+z');
    await saidPresent(page, 0);
    assert.deepEqual(await names(), []);
    assert.deepEqual(await counts(host, meeting), { present: 0, expected: 3, walk_in: 0, unnamed: 1 });
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('who is inside already is asked about before somebody of that name is added', async () => {
  const host = await startHost({ dossier: 'dubbel' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  const addNel = async () => {
    await page.keyboard.type('Nel Brouwhuis');
    await page.getByText('Brouwhuis').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('Naam', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Is dit Nel Brouwhuis van <b>Club</b>, al binnen?').waitFor();
  };
  try {
    await toDoor(page);
    await page.keyboard.type('brou');
    await page.keyboard.press('Enter');
    await saidPresent(page, 1);
    await addNel();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'door-same-person');
    // Enter is the answer that counts nobody twice.
    await page.keyboard.press('Enter');
    await page.getByText('Nel Brouwhuis is al binnen, sinds').first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'door', 'the cursor is back in the field');
    assert.equal((await counts(host, meeting)).present, 1);
    await addNel();
    await page.getByRole('button', { name: 'Nee, iemand anders' }).click();
    await saidPresent(page, 2);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a newcomer comes for somebody who is chosen from a list, and an arrow too many makes no organisation', async () => {
  const host = await startHost({ dossier: 'toetsen' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toDoor(page);
    await page.keyboard.type('Sip Terborg');
    await page.getByText('Niemand heet').waitFor();
    await page.keyboard.press('Alt+v');
    await page.getByRole('combobox', { name: 'Wie komt er niet?' }).waitFor();
    await page.keyboard.type('nel');
    await page.getByRole('option', { name: 'Nel Brouwhuis' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Wie komt er voor Nel Brouwhuis?');
    await field.waitFor();
    assert.equal(await field.inputValue(), 'Sip Terborg', 'the name she typed is kept');
    await field.press('Enter');
    await saidPresent(page, 1);
    await page.getByText('Sip Terborg is aanwezig als vervanger').waitFor();

    const organisation = page.getByLabel('Organisatie', { exact: true });
    const chosen = async (name, presses) => {
      await page.keyboard.type(name);
      await page.getByText('Niemand heet').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByLabel('Naam', { exact: true }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.type('Eet');
      await page.getByRole('option', { name: 'Eettafel Harmelen' }).waitFor();
      await page.getByRole('option', { name: 'Nieuw: Eet' }).waitFor();
      for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      return organisation.inputValue();
    };
    assert.equal(await chosen('Rika Zomerdijk', 1), 'Eettafel Harmelen');
    await page.getByLabel('Naam', { exact: true }).press('Enter');
    await saidPresent(page, 2);
    assert.equal(await chosen('Trijn Waal', 2), 'Eet', 'who goes on past the hits gets a new one');
    await page.keyboard.press('Escape');
    assert.deepEqual(await counts(host, meeting), { present: 2, expected: 2, walk_in: 1, unnamed: 1 });
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('with large text the two numbers stand above the list and stay in sight', async () => {
  const host = await startHost({ dossier: 'groot' });
  await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  try {
    await prefer(host, page, { theme: 'light', text_size: 200 });
    await toDoor(page);
    const present = page.locator('.counter b').first();
    const top = async () => (await present.boundingBox()).y;
    assert.ok((await top()) < (await page.locator('#door').boundingBox()).y, 'above the field');
    await page.locator('.tally').scrollIntoViewIfNeeded();
    assert.ok((await page.locator('#door').boundingBox()).y < 0, 'the field has scrolled away');
    const seen = await top();
    assert.ok(seen >= 0 && seen < 200, `the number is at ${seen}`);
    await picture(page, 'door-200-below');
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a signed paper list is typed over, after its differences were shown', async () => {
  const host = await startHost({ dossier: 'papier' });
  const { meeting } = await fill(host.rpc);
  const paper = { meeting_id: meeting, paper: 'attendance_table', by_organisation: false, spares: 0 };
  const { version } = await host.rpc('paper_make', paper);
  await host.rpc('paper_printed', { paper, version });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toDoor(page);
    await page.getByRole('button', { name: 'Papieren lijst intypen' }).click();
    await page.getByLabel('Nummers met een handtekening').fill('1-2, 9');
    await page.getByText('Nummer 9 staat niet op deze lijst.').waitFor();
    await page.getByText('Worden aanwezig:').waitFor();
    assert.equal((await counts(host, meeting)).present, 0, 'a report changes nothing');
    assert.deepEqual(await violations(page), []);
    await page.getByRole('radio', { name: 'afwezig zonder bericht' }).check();
    await page.getByText('Worden afwezig zonder bericht:').waitFor();
    await picture(page, 'paper-list');
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await saidPresent(page, 2);
    assert.deepEqual(await counts(host, meeting), { present: 2, expected: 0, walk_in: 0, unnamed: 0 });
    await page.keyboard.press('Control+z');
    await saidPresent(page, 0);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('who signed on an empty line of the paper list is asked for and added with the rest', async () => {
  const host = await startHost({ dossier: 'regels' });
  const { meeting } = await fill(host.rpc);
  const paper = { meeting_id: meeting, paper: 'attendance_table', by_organisation: false, spares: 3 };
  const { version } = await host.rpc('paper_make', paper);
  await host.rpc('paper_printed', { paper, version });
  const { rows } = await host.rpc('attendance_door', { meeting_id: meeting });
  const nel = rows.find((row) => row.name === 'Nel Brouwhuis').registration_id;
  await host.rpc('attendance_mark', { registration_id: nel, state: 'absent_silent' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toDoor(page);
    await page.getByRole('button', { name: 'Papieren lijst intypen' }).click();
    await page.getByText('afgedrukt op 29 september om 14.32 uur, op achternaam: nummers 1 tot en met 6, waarvan 3 lege regels').waitFor();
    await page.getByLabel('Nummers met een handtekening').fill('1-2, 4-6');
    await page.getByText('Stonden als afwezig zonder bericht, maar tekenden. Worden nu aanwezig: Nel Brouwhuis').waitFor();
    await page.getByLabel('Nummer 4: naam').fill('Rika Zomerdijk');
    await page.getByLabel('Nummer 4: organisatie').fill('Leeskring Kamerik');
    await page.getByRole('option', { name: 'Leeskring Kamerik' }).click();
    await page.getByLabel('Nummer 5: naam').fill('Joke Terlouwen');
    await page.getByText('1 lege regel heeft nog geen naam').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await page.getByText('Is dit Joke Terlouwen van Eettafel Harmelen, al bekend in het dossier?').waitFor();
    assert.equal((await counts(host, meeting)).present, 0, 'nothing is taken over before the answer');
    await picture(page, 'paper-list-lines');
    await page.getByRole('button', { name: 'Ja, dezelfde' }).click();
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await saidPresent(page, 4);
    assert.deepEqual(await counts(host, meeting), { present: 4, expected: 1, walk_in: 2, unnamed: 1 });
    await page.keyboard.press('Control+z');
    await saidPresent(page, 0);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

for (const look of looks) {
  test(`the door is accessible in ${look.theme} at ${look.text_size} %`, async () => {
    const host = await startHost({ dossier: 'deur' });
    await fill(host.rpc);
    const { page, problems, close } = await openPage(browser, host);
    try {
      await prefer(host, page, look);
      await toDoor(page);
      await page.keyboard.type('e');
      await page.locator('.person').first().waitFor();
      assert.deepEqual(await violations(page), []);
      await picture(page, `door-${look.theme}-${look.text_size}`);
      await page.getByRole('button', { name: 'Grote letters' }).click();
      assert.deepEqual(await violations(page), [], 'large letters');
      await page.keyboard.press('Control+Enter');
      await page.getByLabel('Naam', { exact: true }).waitFor();
      assert.deepEqual(await violations(page), [], 'somebody new');
      assert.deepEqual(problems, []);
    } finally {
      await close();
      await host.stop();
    }
  });
}
