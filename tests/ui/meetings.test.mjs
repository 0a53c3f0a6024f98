// Bijeenkomsten: from a new meeting to noted replies, by keyboard and by mouse; the rule of two persons; in every look.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fill } from './example.mjs';
import { looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

/** A meeting's page. */
async function toMeeting(page, title) {
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: title }).first().click();
}

const rowOf = (page, name) => page.locator('tr[data-row]', { hasText: name });

test('a meeting is made, everybody invited, and answers noted by keyboard', async () => {
  const host = await startHost({ dossier: 'antwoorden' });
  const { organisations } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  try {
    await page.keyboard.press('Control+3');
    await page.getByRole('heading', { name: 'Bijeenkomsten', level: 1 }).waitFor();
    await page.keyboard.press('Control+n');
    await page.getByLabel('Waar gaat het over').waitFor();
    await page.keyboard.type('Wat kunt u bieden?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('25 december');
    await page.keyboard.press('Tab');
    await page.getByText('Deze dag is een feestdag: Eerste Kerstdag.').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('heading', { name: 'Wat kunt u bieden?', level: 1 }).waitFor();

    await page.getByRole('button', { name: `Nodig alle ${organisations.length} organisaties uit` }).click();
    await page.getByText(`Uitnodigingen genoteerd: ${organisations.length}`).waitFor();
    await page.getByRole('button', { name: 'Aanmeldingen', exact: true }).click();

    // V on a row: a place whose name follows. Ctrl+Z takes it back.
    await rowOf(page, 'Klussenbus Kamerik').click();
    await page.keyboard.press('v');
    await rowOf(page, 'Klussenbus Kamerik').getByText('1 plaats').waitFor();
    await page.keyboard.press('Control+z');
    await rowOf(page, 'Klussenbus Kamerik').getByText('Geen antwoord').waitFor();
    // N: does not come.
    await rowOf(page, 'Klussenbus Kamerik').focus();
    await page.keyboard.press('n');
    await rowOf(page, 'Klussenbus Kamerik').getByText('Komt niet').waitFor();

    // J: names, Enter after each; Enter on an empty line closes.
    await rowOf(page, 'Eettafel Harmelen').click();
    await page.keyboard.press('j');
    await page.getByRole('dialog', { name: 'Wat antwoordt Eettafel Harmelen?' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.type('Joke Terlouwen');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Joke Terlouwen', { exact: true }).waitFor();
    await page.keyboard.type('Wim Zandstra');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Wim Zandstra', { exact: true }).waitFor();
    // The third is refused with the rule named, and accepted with a reason.
    await page.keyboard.type('Lies Overweg');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('hoogstens 2 personen').or(page.getByRole('dialog').getByText('al 2 personen')).first().waitFor();
    await picture(page, 'reply-refused');
    await page.getByLabel('Waarom meer dan 2 personen?').fill('zij tolkt');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Lies Overweg', { exact: true }).waitFor();
    await page.getByRole('dialog').getByText('uitzondering: zij tolkt').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await rowOf(page, 'Eettafel Harmelen').getByText('Lies Overweg').waitFor();
    assert.equal(
      await page.evaluate(() => document.activeElement?.closest('tr')?.textContent?.includes('Eettafel Harmelen')),
      true,
      'the focus is back on the row',
    );
    await page.keyboard.press('Control+z');
    await rowOf(page, 'Eettafel Harmelen').getByText('Lies Overweg').waitFor({ state: 'detached' });
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a call that nobody answers is noted, with when and whom, on the screen and on paper', async () => {
  const host = await startHost({ dossier: 'bellen' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toMeeting(page, 'Welke steun hebt u nodig?');
    await page.getByRole('button', { name: 'Aanmeldingen', exact: true }).click();
    const list = page.getByRole('complementary', { name: 'Bellijst' });
    await list.getByRole('button', { name: 'Geen gehoor bij Klussenbus Kamerik' }).click();
    await list.getByText('niet bereikt 29 sep').waitFor();
    await rowOf(page, 'Klussenbus Kamerik').getByText('niet bereikt 29 sep').waitFor();
    await rowOf(page, 'Klussenbus Kamerik').getByText('Geen antwoord').waitFor();
    await page.keyboard.press('Control+z');
    await list.getByText('niet bereikt').waitFor({ state: 'detached' });
    // G on the chosen row does the same.
    await rowOf(page, 'Klussenbus Kamerik').click();
    await page.keyboard.press('g');
    await list.getByText('niet bereikt 29 sep').waitFor();
    assert.deepEqual(await violations(page), []);
    const board = await host.rpc('reply_board', { meeting_id: meeting });
    const row = board.rows.find((one) => one.organisation === 'Klussenbus Kamerik');
    assert.deepEqual([row.state, row.attempts.length], ['invited', 1], 'no answer and no reminder');
    await list.getByRole('button', { name: 'vandaag herinnerd' }).click();
    await rowOf(page, 'Klussenbus Kamerik').getByText('Herinnerd', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Bellijst afdrukken' }).click();
    await page.getByRole('img', { name: /^Bellijst/ }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF opslaan' }).click();
    const text = execFileSync('pdftotext', ['-raw', await (await download).path(), '-'], { encoding: 'utf8' });
    assert.match(text.replace(/\s+/g, ' '), /niet bereikt 29 september/);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('who waits is named as soon as a chair is free', async () => {
  const host = await startHost({ dossier: 'vol' });
  const { meeting } = await fill(host.rpc);
  const { fields } = await host.rpc('meeting_get', { id: meeting });
  const save = (capacity) => host.rpc('meeting_save', { id: meeting, trajectory_id: null, fields: { ...fields, capacity } });
  await save(3);
  const board = await host.rpc('reply_board', { meeting_id: meeting });
  const club = board.rows.find((row) => row.organisation === 'Eettafel Harmelen');
  const how = { means: 'phone', by: '', on: null, remark: '' };
  await host.rpc('reply_coming', { invitation_id: club.invitation_id, people: [{ how: 'named', name: 'Joke Terlouwen' }], exception_reason: null, how });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toMeeting(page, 'Welke steun hebt u nodig?');
    await page.getByRole('button', { name: 'Aanmeldingen', exact: true }).click();
    await page.getByText('1 wacht op een stoel').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Stoel geven aan Joke Terlouwen' }).count(), 0, 'there is no chair yet');
    await save(4);
    await page.reload();
    await page.getByText('Er is 1 stoel vrij.').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Stoel geven aan Joke Terlouwen' }).click();
    await page.getByText('Joke Terlouwen heeft een stoel.').waitFor();
    await page.getByText('1 wacht op een stoel').waitFor({ state: 'detached' });
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('what cannot be read as a date, a time or a number keeps a meeting from being saved', async () => {
  const host = await startHost({ dossier: 'onleesbaar' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  const fields = async () => (await host.rpc('meeting_get', { id: meeting })).fields;
  try {
    await toMeeting(page, 'Welke steun hebt u nodig?');
    await page.getByRole('button', { name: 'Uitnodigen', exact: true }).first().click();
    await page.getByRole('button', { name: 'Bijeenkomst aanpassen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Datum').fill('14 juini');
    await dialog.getByLabel('Stoelen').fill('abc');
    await dialog.getByLabel('Zaal').fill('De Kersenzaal');
    await page.keyboard.press('Enter');
    await dialog.getByText('Deze datum begrijp ik niet.').waitFor();
    await dialog.getByText('Typ hier een getal').waitFor();
    assert.equal(await dialog.getByLabel('Datum').evaluate((field) => field === document.activeElement), true, 'the focus is where it must be mended');
    assert.deepEqual(await violations(page), []);
    await picture(page, 'meeting-unread');
    // Clicking is refused as Enter is, also the second time.
    for (let times = 0; times < 2; times += 1) {
      await dialog.getByRole('button', { name: 'Bewaren' }).click();
      await dialog.getByText('Deze datum begrijp ik niet.').waitFor();
    }
    assert.equal(await dialog.getByLabel('Datum').inputValue(), '14 juini', 'what she typed stays');
    assert.equal((await fields()).room, 'De Lindezaal', 'nothing was saved');
    // Readable, emptied, and an end before the beginning, which is refused with its own sentence.
    await dialog.getByLabel('Datum').fill('14 oktober');
    await dialog.getByLabel('Stoelen').fill('');
    await dialog.getByLabel('Eindigt om').fill('14');
    await page.keyboard.press('Enter');
    await dialog.getByText('Er is nog niets bewaard; wat u invulde staat er nog.').waitFor();
    await dialog.getByLabel('Eindigt om').fill('17');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const saved = await fields();
    assert.deepEqual([saved.date, saved.room, saved.capacity, saved.ends_at], ['2026-10-14', 'De Kersenzaal', null, '17:00']);
    // A date that she just typed counts as a change, also before she leaves its field.
    await page.getByRole('button', { name: 'Bijeenkomst aanpassen' }).click();
    await dialog.getByLabel('Datum').fill('15 oktober');
    await page.keyboard.press('Escape');
    await dialog.getByText('U hebt wijzigingen die nog niet bewaard zijn.').waitFor();
    await dialog.getByRole('button', { name: 'Wijzigingen weggooien' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a meeting is put in a trajectory, and a trajectory gets another name', async () => {
  const host = await startHost({ dossier: 'trajecten' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  const trajectory = async () => (await host.rpc('meeting_get', { id: meeting })).trajectory.name;
  const dialog = page.getByRole('dialog');
  const edit = async () => {
    await page.getByRole('button', { name: 'Bijeenkomst aanpassen' }).click();
    await dialog.getByRole('button', { name: 'Traject anders noemen' }).waitFor();
  };
  const save = async () => {
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  try {
    await toMeeting(page, 'Welke steun hebt u nodig?');
    await page.getByRole('button', { name: 'Uitnodigen', exact: true }).first().click();
    await edit();
    await dialog.getByRole('combobox', { name: /^Traject/ }).fill('Wijkpilots');
    await page.getByRole('option', { name: 'Wijkpilots' }).click();
    assert.deepEqual(await violations(page), []);
    await save();
    assert.equal(await trajectory(), 'Wijkpilots');
    await edit();
    await dialog.getByRole('button', { name: 'Traject anders noemen' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Wmo en vrijwilligers');
    await save();
    assert.equal(await trajectory(), 'Wmo en vrijwilligers');
    await page.keyboard.press('Control+z');
    await page.getByText('Teruggedraaid:').first().waitFor();
    assert.equal(await trajectory(), 'Wijkpilots');
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

for (const look of looks) {
  test(`inviting and replies are accessible in ${look.theme} at ${look.text_size} %`, async () => {
    const host = await startHost({ dossier: 'uiterlijk' });
    await fill(host.rpc);
    const { page, problems, close } = await openPage(browser, host);
    try {
      await prefer(host, page, look);
      await toMeeting(page, 'Welke steun hebt u nodig?');
      for (const part of ['Uitnodigen', 'Aanmeldingen']) {
        await page.getByRole('button', { name: part, exact: true }).first().click();
        await rowOf(page, 'Belbus Buitengebied').first().waitFor();
        assert.deepEqual(await violations(page), [], part);
        await picture(page, `meeting-${part.toLowerCase()}-${look.theme}-${look.text_size}`);
      }
      await page.getByRole('button', { name: 'Antwoord noteren' }).click();
      await page.getByRole('dialog').waitFor();
      assert.deepEqual(await violations(page), [], 'the editor');
      assert.deepEqual(problems, []);
    } finally {
      await close();
      await host.stop();
    }
  });
}
