// The first meeting in the real window: a dossier is made, her list is read in, people are invited and answer, the
// attendance list is laid out, somebody comes in, the dossier is locked and opened again with everything in it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { KEY, Window, choosePath, makeHome, startDesktop, until } from './webdriver.mjs';

const PASSPHRASE = 'vier ganzen lopen langs de singel';
const LIST = new URL('../fixtures/data/organisations-utf8.csv', import.meta.url).pathname;

let desktop;
let home;
let window;
let meeting;

before(async () => {
  desktop = startDesktop();
  home = await makeHome();
  window = await Window.open(home);
});

after(async () => {
  await window?.close();
  desktop?.stop();
  await home?.remove();
});

/** Runs a command through the window's own bridge, as its screens do. */
async function command(name, request = null) {
  const answer = await window.run(
    `return window.__TAURI_INTERNALS__.invoke(arguments[0], { request: arguments[1] })
      .then((value) => ({ value }), (error) => ({ error }));`,
    name,
    request,
  );
  assert.equal(answer.error, undefined, `${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

test('a dossier is made', async () => {
  await window.click('button', 'Nieuw dossier maken');
  await window.fill('textbox', 'Wachtzin', PASSPHRASE);
  await window.fill('textbox', 'Wachtzin, nog een keer', PASSPHRASE);
  await window.click('button', 'Dossier maken');
  await window.see('Bewaar uw herstelblad');
  await window.click('button', 'Later, bij Instellingen');
  await window.find('heading', 'Overzicht');
});

test('her list is read in through the system’s own dialog', async () => {
  await window.press(KEY.control, '2');
  await window.click('button', 'Lijst inlezen');
  await window.click('button', 'Bestand kiezen');
  // The dialog belongs to the system: it is typed into, as a person would.
  await choosePath('Lijst inlezen', LIST);
  await window.click('button', 'Rijen bekijken');
  await until('the last step of reading in', async () => {
    if (await window.has('button', 'Dubbele bekijken')) await window.click('button', 'Dubbele bekijken');
    return (await window.has('button', 'Inlezen')) || undefined;
  });
  await window.click('button', 'Inlezen');
  await window.find('button', 'Organisaties bekijken');
  const { rows } = await command('organisation_list', { text: '', kinds: [], place: null, state: 'active', sort: 'name' });
  assert.ok(rows.length >= 28, `${rows.length} organisations`);
});

test('a meeting is made, everybody is invited and answers', async () => {
  const fields = {
    title: 'Welke steun hebt u nodig?', date: '2026-12-10', starts_at: '15:00', ends_at: '17:00',
    venue: 'Molenvliet', address: '', room: 'De Lindezaal', capacity: 56, reply_by: '2026-12-04', max_persons: 2, notes: '',
  };
  meeting = (await command('meeting_save', { id: null, trajectory_id: null, fields })).value.id;
  const candidates = await command('invitation_candidates', { meeting_id: meeting });
  assert.ok(candidates.length >= 28, `${candidates.length} to invite`);
  await command('invitation_add', { meeting_id: meeting, organisation_ids: candidates.map((one) => one.organisation_id) });
  const { rows } = await command('reply_board', { meeting_id: meeting });
  const how = { means: 'phone', by: '', on: null, remark: '' };
  for (const row of rows.filter((one) => one.contacts.length > 0)) {
    const people = row.contacts.slice(0, 2).map((contact) => ({ how: 'known', person_id: contact.person_id }));
    await command('reply_coming', { invitation_id: row.invitation_id, people, exception_reason: null, how });
  }
});

test('the attendance list is laid out and shown as a picture', async () => {
  const paper = { meeting_id: meeting, paper: 'attendance_table', by_organisation: false, spares: 6 };
  const { document } = await command('paper_make', paper);
  assert.ok(document.pages >= 1);
  const { src } = await command('document_page', { id: document.id, page: 1, scale: 1 });
  const size = await window.run(
    `const picture = new Image();
     picture.src = arguments[0];
     return picture.decode().then(() => [picture.naturalWidth, picture.naturalHeight]);`,
    src,
  );
  assert.deepEqual(size, [595, 842], 'one A4 page, drawn by the window under its own policy');
});

test('somebody comes in, and is still there after locking and opening again', async () => {
  const door = await command('attendance_door', { meeting_id: meeting });
  await command('attendance_mark', { registration_id: door.rows[0].registration_id, state: 'present' });
  await window.press(KEY.control, 'l');
  await window.see('Het dossier is vergrendeld');
  const refused = await window.run(`
    return window.__TAURI_INTERNALS__.invoke('person_list', { request: null })
      .then(() => 'answered', (error) => error.code);
  `);
  assert.equal(refused, 'dossier-locked');
  await window.fill('textbox', 'Wachtzin', PASSPHRASE);
  await window.press(KEY.enter);
  // She comes back to the screen she left.
  await window.find('heading', 'Organisaties');
  const again = await command('attendance_door', { meeting_id: meeting });
  assert.equal(again.counts.present, 1);
});
