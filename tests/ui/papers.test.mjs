// Papieren: every paper shows its pages and is saved as a PDF; what lies on the table names nobody's phone or mail.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fill } from './example.mjs';
import { eventually, looks, openPage, picture, prefer, startBrowser, startHost, unpack, violations } from './support.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

const papers = ['Brieven', 'Bellijst', 'Programma', 'Presentielijst voor de tafel', 'Presentielijst regie (vertrouwelijk)', 'Badges', 'Tafelkaarten', 'Bord bij de zaal'];

async function toPapers(page) {
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Welke steun hebt u nodig?' }).first().click();
  await page.getByRole('button', { name: 'Papieren', exact: true }).first().click();
}

/** Shows a paper and waits for the image of its first page. */
async function show(page, name) {
  await page.getByRole('radio', { name, exact: true }).check();
  const image = page.getByRole('img', { name: new RegExp(`^${name.replace(/[()]/g, '.')}.*1`) });
  await image.waitFor();
  await page.waitForFunction((element) => element.complete && element.naturalWidth > 300, await image.elementHandle());
}

async function prepared(name) {
  const host = await startHost({ dossier: name });
  const { meeting } = await fill(host.rpc);
  await host.rpc('programme_save', { meeting_id: meeting, items: [{ time: '15:00', title: 'Welkom', who: '' }] });
  await host.rpc('group_make', { meeting_id: meeting, size: 2, tables: null });
  return { host, meeting };
}

test('each paper shows its page and is saved as a PDF', async () => {
  const { host, meeting } = await prepared('papieren');
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toPapers(page);
    for (const name of papers) {
      await show(page, name);
      assert.deepEqual(await violations(page), [], name);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'PDF opslaan' }).click();
      const file = await (await download).path();
      assert.equal(readFileSync(file).subarray(0, 5).toString(), '%PDF-', name);
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      assert.ok(text.trim().length > 10, `${name} has text`);
      if (name === 'Presentielijst voor de tafel') {
        assert.match(text, /Oldenkamp/);
        assert.doesNotMatch(text, /@|0348|\b06[ -]?\d/, 'nobody’s mail or phone lies on the table');
      }
      if (name === 'Bellijst') assert.match(text, /0348 55 01 37/);
    }
    const prints = await host.rpc('paper_prints', { meeting_id: meeting });
    assert.deepEqual(new Set(prints.map((print) => print.paper)).size, papers.length, 'what was saved is remembered with its version');
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

/** The lines of a calendar file, folded ones made whole. */
const calendarLines = (text) => text.replaceAll('\r\n ', '').split('\r\n');

test('letters apart, mail drafts and the appointment are files she sends herself', async () => {
  const { host, meeting } = await prepared('versturen');
  await host.rpc('organiser_save', { name: 'Hart voor de stad', address: '', town: 'Woerden', phone: '', email: 'hart@example.org', signed_by: '' });
  const { rows: organisations } = await host.rpc('organisation_list', { text: '', kinds: [], place: null, state: 'active', sort: 'name' });
  for (const [index, row] of organisations.slice(0, 3).entries()) {
    const { fields } = await host.rpc('organisation_get', { id: row.id });
    await host.rpc('organisation_save', { id: row.id, fields: { ...fields, email: `club${index}@example.org` } });
  }
  const { page, problems, close } = await openPage(browser, host);
  /** Presses one of the four buttons and gives the file that comes of it. */
  async function file(name) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const made = await download;
    await page.getByText(`${made.suggestedFilename()} is opgeslagen. U verstuurt zelf.`).waitFor();
    return { name: made.suggestedFilename(), path: await made.path() };
  }
  try {
    await toPapers(page);
    await show(page, 'Brieven');

    const letters = unpack((await file('Brieven los (PDF)')).path);
    const index = letters.get('00-wie-krijgt-wat.txt').toString();
    for (const row of organisations) assert.match(index, new RegExp(`uitnodiging-\\d\\d\\.pdf +${row.name.replace(/[()]/g, '.')}`), 'whose letter is which');
    letters.delete('00-wie-krijgt-wat.txt');
    assert.equal(letters.size, organisations.length, 'a letter per invited organisation');
    for (const [name, bytes] of letters) {
      assert.match(name, /^uitnodiging-\d\d\.pdf$/, 'no name of anybody in a file name');
      assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    }

    const drafts = unpack((await file('Mail per organisatie (concepten)')).path);
    drafts.delete('00-wie-krijgt-wat.txt');
    assert.equal(drafts.size, 3, 'a draft for who has a mail address');
    for (const draft of drafts.values()) {
      const text = draft.toString();
      assert.match(text, /^X-Unsent: 1\r?$/m, 'opens as a draft');
      assert.equal((text.match(/^To: .*club\d@example\.org/gm) ?? []).length, 1, 'one organisation each');
      assert.doesNotMatch(text, /^Bcc:/m);
      assert.match(text, /Met vriendelijke groet,\s+Hart voor de stad/, 'closed and signed, as the letter is');
    }

    const together = readFileSync((await file('Eén mail aan allen (Bcc)')).path, 'utf8');
    const bcc = /^Bcc: ((?:.*\r\n[ \t])*.*)$/m.exec(together)[1];
    for (const index of [0, 1, 2]) assert.match(bcc, new RegExp(`club${index}@example\\.org`));
    assert.doesNotMatch(/^To: (.*)$/m.exec(together)[1], /club/, 'nobody sees the others');

    const entry = async () => {
      const made = await file('Afspraak voor de agenda (.ics)');
      const lines = calendarLines(readFileSync(made.path, 'utf8'));
      const value = (key) => lines.find((line) => line.startsWith(key))?.slice(key.length);
      return { uid: value('UID:'), sequence: Number(value('SEQUENCE:')), start: value('DTSTART:') };
    };
    const first = await entry();
    assert.deepEqual([first.sequence, first.start], [0, '20261008T130000Z']);
    // The meeting moves by half an hour: the same appointment, a higher number, so that calendars replace it.
    const { fields } = await host.rpc('meeting_get', { id: meeting });
    await host.rpc('meeting_save', { id: meeting, trajectory_id: null, fields: { ...fields, starts_at: '15:30' } });
    const second = await entry();
    assert.deepEqual(second, { uid: first.uid, sequence: 1, start: '20261008T133000Z' });
    await host.rpc('meeting_save', { id: meeting, trajectory_id: null, fields: { ...fields, starts_at: '15:30', notes: 'koffie bestellen' } });
    assert.equal((await entry()).sequence, 1, 'a note to herself changes no calendar');
    assert.deepEqual((await host.rpc('invitation_candidates', { meeting_id: meeting })).filter((row) => row.invitation?.mail_sent_on ?? row.invitation?.letter_sent_on), [], 'making files marks nothing as sent');
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('the words of the letter, the programme and the sender are changed', async () => {
  const { host, meeting } = await prepared('woorden');
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toPapers(page);
    await page.getByRole('button', { name: 'Brief', exact: true }).click();
    await page.getByLabel('Onderwerp').fill('Komt u ook?');
    assert.deepEqual(await violations(page), [], 'letter');
    // Escape asks first; what is thrown away is only thrown away by saying so.
    await page.keyboard.press('Escape');
    await page.getByText('U hebt wijzigingen die nog niet bewaard zijn.').waitFor();
    await page.getByRole('button', { name: 'Verder invullen' }).click();
    assert.equal(await page.getByLabel('Onderwerp').inputValue(), 'Komt u ook?');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal((await host.rpc('letter_get', { meeting_id: meeting })).subject, 'Komt u ook?');
    await page.getByRole('button', { name: 'Programma', exact: true }).click();
    await page.getByRole('button', { name: 'Onderdeel toevoegen' }).click();
    await page.getByLabel('Onderdeel', { exact: true }).last().fill('Soep');
    await page.getByLabel('Tijd', { exact: true }).last().fill('25.99');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Deze tijd begrijp ik niet.').waitFor();
    assert.equal(await page.getByLabel('Tijd', { exact: true }).last().evaluate((field) => field === document.activeElement), true);
    assert.deepEqual((await host.rpc('programme_get', { meeting_id: meeting })).items.map((item) => item.title), ['Welkom'], 'nothing was saved');
    await page.getByLabel('Tijd', { exact: true }).last().fill('16.30');
    assert.deepEqual(await violations(page), [], 'programme');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.deepEqual((await host.rpc('programme_get', { meeting_id: meeting })).items.map((item) => [item.time, item.title]), [['15:00', 'Welkom'], ['16:30', 'Soep']]);
    // Without a mail address nothing can be mailed; once it is filled in that is no longer said.
    await page.getByRole('radio', { name: 'Brieven', exact: true }).check();
    await page.getByText('Op de brief staat niet waar het antwoord heen kan').waitFor();
    await page.getByRole('button', { name: 'Eén mail aan allen (Bcc)' }).click();
    await page.getByText('Uw eigen mailadres is nog niet ingevuld.').waitFor();
    assert.deepEqual(await violations(page), [], 'letters without a sender');
    await picture(page, 'letters-no-sender');
    await page.getByRole('button', { name: 'Afzender invullen' }).click();
    await page.getByLabel('E-mail').fill('hart@example.org');
    await page.getByLabel('Naam', { exact: true }).fill('Hart voor de stad');
    assert.deepEqual(await violations(page), [], 'sender');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal((await host.rpc('organiser_get')).name, 'Hart voor de stad');
    await page.getByText('Uw eigen mailadres is nog niet ingevuld.').waitFor({ state: 'detached' });
    await page.getByText('Op de brief staat niet waar het antwoord heen kan').waitFor({ state: 'detached' });
    await page.getByText('Onder de brief staat nog geen naam').waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('letters go to whom she chooses, and a number that cannot be read makes no paper', async () => {
  const { host, meeting } = await prepared('kiezen');
  const board = await host.rpc('reply_board', { meeting_id: meeting });
  await host.rpc('invitation_mark_sent', { invitation_ids: board.rows.slice(1).map((row) => row.invitation_id), sent: 'letter', on: '2026-09-20' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toPapers(page);
    await show(page, 'Brieven');
    await page.getByText('6 brieven, versie 1').waitFor();
    await page.getByRole('radio', { name: 'Nog niets naar verstuurd (1)' }).check();
    await page.getByText('1 brief, versie 1').waitFor();
    await page.getByRole('radio', { name: 'Zelf kiezen' }).check();
    await page.getByText('U hebt nog geen organisatie gekozen.').waitFor();
    await page.getByRole('checkbox', { name: 'Eettafel Harmelen' }).check();
    await page.getByRole('checkbox', { name: 'Klussenbus Kamerik' }).check();
    await page.getByText('2 brieven, versie 1').waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'letters-chosen');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Brieven los (PDF)' }).click();
    assert.equal(unpack(await (await download).path()).size, 3, 'two letters and whose they are');

    await show(page, 'Badges');
    await page.getByText('3 badges voor wie komt, versie 1').waitFor();
    await page.getByLabel('Lege badges').fill('abc');
    await page.getByText('Typ hier een getal').waitFor();
    assert.equal(await page.getByRole('button', { name: 'PDF opslaan' }).isDisabled(), true);
    await page.getByLabel('Lege badges').fill('');
    await page.waitForFunction(() => [...document.querySelectorAll('button')].some((button) => button.textContent.includes('PDF opslaan') && !button.disabled));
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a paper wider than its pane is shown smaller until she chooses a size', async () => {
  const host = await startHost({ dossier: 'breed' });
  await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  try {
    await page.keyboard.press('Control+3');
    await page.getByRole('button', { name: 'Aanwezigheid per organisatie' }).click();
    await page.getByRole('button', { name: 'Afdrukken' }).click();
    const dialog = page.getByRole('dialog', { name: 'Aanwezigheid per organisatie' });
    const image = dialog.getByRole('img');
    await image.waitFor();
    const beyond = () => image.evaluate((img) => img.getBoundingClientRect().right - img.parentElement.getBoundingClientRect().right);
    await eventually('the page to be drawn', async () => (await image.evaluate((img) => img.complete && img.naturalWidth > 0)) || 'not yet');
    assert.ok((await beyond()) <= 0, `cut off by ${await beyond()} px`);
    await dialog.getByRole('button', { name: 'Groter' }).click();
    await dialog.getByText('75 %').or(dialog.getByText('100 %')).waitFor();
    await dialog.getByRole('button', { name: 'Groter' }).click();
    await eventually('the page to grow past the pane', async () => (await beyond()) > 0 || (await beyond()));
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

for (const look of looks) {
  test(`papers are accessible in ${look.theme} at ${look.text_size} %`, async () => {
    const { host } = await prepared('papieren');
    const { page, problems, close } = await openPage(browser, host);
    try {
      await prefer(host, page, look);
      await toPapers(page);
      await show(page, 'Brieven');
      assert.deepEqual(await violations(page), []);
      await picture(page, `papers-${look.theme}-${look.text_size}`);
      assert.deepEqual(problems, []);
    } finally {
      await close();
      await host.stop();
    }
  });
}
