// From nothing to an open dossier and back, by keyboard alone.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PASSPHRASE, looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

/** Presses Tab until what has the focus says the words. */
async function tabTo(page, words) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused?.id ? document.querySelector(`label[for="${focused.id}"]`)?.textContent : '';
      return `${focused?.getAttribute('aria-label') ?? ''} ${label ?? ''} ${focused?.textContent ?? ''}`;
    });
    if (said.includes(words)) return;
  }
  assert.fail(`the keyboard does not reach “${words}”`);
}

/** Waits, as a person does, until the caret stands in the field with this label. */
async function caretIn(page, label) {
  await page.waitForFunction((wanted) => document.activeElement?.labels?.[0]?.textContent.trim().startsWith(wanted), label);
}

test('a dossier is made, locked and opened again by keyboard', async () => {
  const host = await startHost();
  const { page, problems, close } = await openPage(browser, host);
  try {
    await tabTo(page, 'Nieuw dossier maken');
    await page.keyboard.press('Enter');
    await caretIn(page, 'Naam van het dossier');
    await tabTo(page, 'Wachtzin');
    await page.keyboard.type('kort');
    await page.getByText('te raden').first().waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PASSPHRASE);
    await tabTo(page, 'Wachtzin, nog een keer');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Bewaar uw herstelblad' }).waitFor();
    assert.equal(await page.locator('.recovery-key li').count() > 3, true, 'the recovery key is shown in groups');
    assert.deepEqual(await violations(page), []);
    await tabTo(page, 'Later, bij Instellingen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();

    await page.keyboard.press('Control+l');
    await page.getByText('Het dossier is vergrendeld').waitFor();
    assert.equal(await page.locator('.nav').count(), 0, 'nothing of the dossier is left on the screen');
    await caretIn(page, 'Wachtzin');
    await page.keyboard.type('dat is niet de wachtzin');
    await page.keyboard.press('Enter');
    await page.getByText('Deze wachtzin past niet bij dit dossier').waitFor();
    assert.deepEqual(await violations(page), []);
    await caretIn(page, 'Wachtzin');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a weak passphrase and a second one that differs are told under their fields', async () => {
  const host = await startHost();
  const { page, close } = await openPage(browser, host);
  try {
    await page.getByRole('button', { name: 'Nieuw dossier maken' }).click();
    await page.getByLabel('Wachtzin', { exact: true }).fill('welkom');
    await page.getByRole('button', { name: 'Dossier maken' }).click();
    await page.getByText('Deze wachtzin is te makkelijk te raden').waitFor();
    await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('Wachtzin, nog een keer').fill(`${PASSPHRASE}!`);
    await page.getByText('Moeilijk te raden').or(page.getByText('Heel moeilijk te raden')).waitFor();
    await page.getByRole('button', { name: 'Dossier maken' }).click();
    await page.getByText('De twee wachtzinnen zijn niet gelijk').waitFor();
    assert.equal((await host.rpc('dossier_status')).state, 'none');
  } finally {
    await close();
    await host.stop();
  }
});

test('a dossier wants a name', async () => {
  const host = await startHost();
  const { page, close } = await openPage(browser, host);
  try {
    await page.getByRole('button', { name: 'Nieuw dossier maken' }).click();
    await page.getByLabel('Naam van het dossier').fill('  ');
    await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('Wachtzin, nog een keer').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByText('Geef het dossier een naam').waitFor();
    await caretIn(page, 'Naam van het dossier');
    assert.equal((await host.rpc('dossier_status')).state, 'none');
  } finally {
    await close();
    await host.stop();
  }
});

test('the recovery key leads to a new passphrase and a new sheet, by keyboard', async () => {
  const host = await startHost({ dossier: 'Herstel' });
  const { page, problems, close } = await openPage(browser, host);
  const fresh = 'negen nachtegalen neuriën naast de notaris';
  const typeKey = async () => {
    const { groups } = await host.rpc('dossier_recovery_key');
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Wachtzin kwijt? Gebruik de herstelsleutel' }).click();
    await caretIn(page, 'Herstelsleutel');
    await page.keyboard.type(groups.join(' ').toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kies een nieuwe wachtzin' }).waitFor();
    return groups;
  };
  try {
    const used = await typeKey();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'recovery-new-passphrase');
    await caretIn(page, 'Nieuwe wachtzin');
    await page.keyboard.type(fresh);
    await page.getByLabel('Wachtzin, nog een keer').fill(fresh);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Bewaar uw herstelblad' }).waitFor();
    await page.getByText('Uw oude herstelblad werkt niet meer').waitFor();
    assert.deepEqual(await violations(page), []);
    const shown = await page.locator('.recovery-key li').allTextContents();
    assert.notDeepEqual(shown, used);
    await page.getByRole('button', { name: 'Later, bij Instellingen' }).click();
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();
    await host.rpc('dossier_close');
    const path = (await host.rpc('dossier_status')).recent[0].path;
    await assert.rejects(host.rpc('dossier_recover', { path, recovery_key: used.join('-') }), /dossier-wrong-recovery-key/);
    await host.rpc('dossier_open', { path, passphrase: fresh });

    // Put off: as long as the dossier stays open, the settings do not ask for what she lost.
    await page.reload();
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();
    await typeKey();
    await page.getByRole('button', { name: 'Later, bij Instellingen' }).click();
    await page.getByRole('button', { name: 'Instellingen', exact: true }).click();
    await page.getByRole('button', { name: 'Beveiliging' }).click();
    await page.getByText('U opende het dossier met de herstelsleutel').waitFor();
    assert.equal(await page.getByLabel('Wachtzin van nu').count(), 0);
    await page.getByLabel('Nieuwe wachtzin').fill(PASSPHRASE);
    await page.getByLabel('Wachtzin, nog een keer').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByLabel('Wachtzin van nu').waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('who only looks sees so, and is told why nothing is kept', async () => {
  const other = await startHost({ dossier: 'Bezet' });
  const host = await startHost();
  const { path } = await other.rpc('dossier_status');
  await host.rpc('dossier_open', { path, passphrase: PASSPHRASE, read_only: true });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await page.getByText('U kijkt alleen: u kunt zoeken en afdrukken, maar niets wijzigen.').waitFor();
    assert.equal(await page.getByText('beschadigd').count(), 0);
    assert.deepEqual(await violations(page), []);
    await picture(page, 'only-looking');
    await page.keyboard.press('Control+2');
    await page.getByRole('heading', { name: 'Organisaties', level: 1 }).waitFor();
    await page.keyboard.press('Control+n');
    await page.getByRole('dialog').getByRole('textbox', { name: /^Naam/ }).fill('Eettafel');
    await page.keyboard.press('Enter');
    await page.getByText('U kijkt alleen, dus er is niets bewaard').waitFor();
    // What was typed could not be kept: closing asks before it goes.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Wijzigingen weggooien' }).click();
    await other.rpc('dossier_close');
    await page.getByRole('button', { name: 'Openen om te wijzigen' }).click();
    await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal((await host.rpc('dossier_status')).read_only, false);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
    await other.stop();
  }
});

test('a clock that was set back is told, and put away by her', async () => {
  const before = await startHost({ dossier: 'Klok' });
  await before.rpc('organisation_save', { id: null, fields: { name: 'De Brug' } });
  const { path } = await before.rpc('dossier_status');
  await before.rpc('dossier_close');
  const host = await startHost({ now: '2026-05-01T09:00:00' });
  await host.rpc('dossier_open', { path, passphrase: PASSPHRASE });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await page.getByText(/Klopt de datum van deze laptop\? Het is nu vrijdag 1 mei 2026, maar .* dinsdag 29 september 2026/).waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'clock-set-back');
    await page.getByRole('button', { name: 'Gezien' }).click();
    await page.getByText('Klopt de datum').waitFor({ state: 'detached' });
    await host.rpc('organisation_save', { id: null, fields: { name: 'De Haven' } });
    const made = await host.rpc('backup_make');
    assert.equal((await host.rpc('backup_list', { path: null }))[0].file_name, made.file_name, 'the backup made last heads the list');
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
    await before.stop();
  }
});

test('a laptop that nobody touches locks, also when it slept meanwhile', async () => {
  const host = await startHost({ dossier: 'Stil' });
  const { page, problems, close } = await openPage(browser, host);
  const unlock = async () => {
    await page.getByText('Het dossier is vergrendeld').waitFor();
    await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();
  };
  try {
    await page.clock.install();
    await prefer(host, page, { idle_minutes: 5 });
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();
    await page.clock.fastForward('04:00');
    await page.keyboard.press('Shift');
    await page.clock.fastForward('04:00');
    assert.equal((await host.rpc('dossier_status')).state, 'open', 'a key is a sign of life');
    await page.clock.fastForward('02:00');
    await unlock();
    // Asleep: the clock goes on, timers do not.
    await page.clock.setSystemTime(new Date(Date.now() + 12 * 3_600_000));
    await page.keyboard.press('Shift');
    await unlock();
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a damaged dossier leads to its backups', async () => {
  const host = await startHost({ dossier: 'Kapot' });
  for (let number = 0; number < 12; number += 1) await host.rpc('organisation_save', { id: null, fields: { name: `Buurtkamer ${number}` } });
  await host.rpc('backup_make');
  const { path } = await host.rpc('dossier_status');
  await host.rpc('dossier_close');
  const bytes = readFileSync(path);
  for (let at = 9_000; at < bytes.length; at += 4_096) bytes[at] ^= 0x55;
  writeFileSync(path, bytes);
  const { page, problems, close } = await openPage(browser, host);
  try {
    await page.getByRole('button', { name: 'Kapot openen' }).click();
    await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByText('Dit dossier is beschadigd').waitFor();
    await page.getByRole('button', { name: 'Een back-up terugzetten' }).click();
    await page.getByRole('button', { name: /^Back-up van .* terugzetten$/ }).first().click();
    await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();
    assert.equal((await host.rpc('organisation_list', { text: '' })).active, 12);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

/** The files under a folder; what goes while it is read is no longer there to be found. */
function filesUnder(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('reading in a list, showing papers and saving leave no name in the folder for temporary files', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'hartwerk-temporary-'));
  const elsewhere = mkdtempSync(join(tmpdir(), 'hartwerk-elsewhere-'));
  const host = await startHost({ temporary });
  const typed = ['Kwikstaartgenootschap', 'Zonnenberghe', 'wilhelmina@voorbeeld.example', 'Notenkraker', PASSPHRASE];
  let looked = 0;
  const look = (when) => {
    for (const file of filesUnder(temporary)) {
      let bytes;
      try {
        bytes = readFileSync(file);
      } catch (error) {
        if (error.code === 'ENOENT') continue;
        throw error;
      }
      for (const text of typed) assert.equal(bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')), false, `${when}: ${text} in ${file}`);
      looked += 1;
    }
  };
  /** Runs a command and looks again and again until it answers. */
  const call = async (command, request) => {
    let answered = false;
    const answer = host.rpc(command, request).finally(() => (answered = true));
    while (!answered) {
      look(command);
      await new Promise((resolve) => setImmediate(resolve));
    }
    look(`after ${command}`);
    return answer;
  };
  try {
    const list = join(elsewhere, 'lijst.csv');
    writeFileSync(list, 'Organisatie;Contactpersoon;E-mail;Notities\nKwikstaartgenootschap;Wilhelmina Zonnenberghe;wilhelmina@voorbeeld.example;Notenkraker\n');
    await call('dossier_create', { path: join(elsewhere, 'Stil.hartwerk'), name: 'Stil', passphrase: PASSPHRASE });
    const file = await call('import_read', { path: list });
    await call('import_preview', { token: file.token, sheet: file.sheet, mapping: null });
    await call('import_commit', { token: file.token, decisions: { answers: [], accepted: [], leave_out: [] }, job: 'test' });
    const [organisation] = (await call('organisation_list', { text: '' })).rows;
    assert.equal(organisation.name, 'Kwikstaartgenootschap');
    const [person] = await call('person_list', null);
    const fields = {
      title: 'Proef', date: '2026-10-08', starts_at: '15:00', ends_at: '17:00', venue: '', address: '', room: '', capacity: null, reply_by: null, max_persons: 2, notes: '',
    };
    const { value: meeting } = await call('meeting_save', { id: null, trajectory_id: null, fields });
    await call('invitation_add', { meeting_id: meeting.id, organisation_ids: [organisation.id] });
    const board = await call('reply_board', { meeting_id: meeting.id });
    await call('reply_coming', {
      invitation_id: board.rows[0].invitation_id, people: [{ how: 'known', person_id: person.id }], exception_reason: null, how: { means: 'phone', by: '', on: null, remark: '' },
    });
    const made = await call('paper_make', { meeting_id: meeting.id, paper: 'attendance_control', by_organisation: true, spares: 2 });
    await call('document_page', { id: made.document.id, page: 1, scale: 1 });
    const sheet = await call('organisation_export', { ids: [], format: 'xlsx' });
    for (const document of [made.document, sheet]) await call('document_save', { id: document.id, path: join(elsewhere, `bewaard-${document.id}`) });
    await call('backup_make', null);
    await call('dossier_lock', null);
    assert.ok(looked > 0, 'the program did have files there');
  } finally {
    await host.stop();
    rmSync(temporary, { recursive: true, force: true });
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

for (const look of looks) {
  test(`the start is accessible in ${look.theme} at ${look.text_size} %`, async () => {
    const host = await startHost();
    const { page, problems, close } = await openPage(browser, host);
    try {
      await prefer(host, page, look);
      assert.deepEqual(await violations(page), []);
      await picture(page, `start-${look.theme}-${look.text_size}`);
      await page.getByRole('button', { name: 'Nieuw dossier maken' }).click();
      assert.deepEqual(await violations(page), []);
      await picture(page, `create-${look.theme}-${look.text_size}`);
      assert.deepEqual(problems, []);
    } finally {
      await close();
      await host.stop();
    }
  });
}
