// Laying ambitions beside the plan in the real window, by clicks and keys: a plan is read from its PDF, a heading
// corrected, three ambitions written down, judged, looked at in the matrix, and laid out for the printer. While the
// sentence model reads, the window keeps drawing: the longest frame is measured and printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { KEY, choosePath, until, withWindow } from './webdriver.mjs';

const PASSPHRASE = 'vier ganzen lopen langs de singel';
const PLAN = new URL('../fixtures/data/plan-a.pdf', import.meta.url).pathname;
const AMBITIONS = [
  'Er zijn straten waar iemand een hele week niemand spreekt. Daar willen wij elke week aanbellen.',
  'Wie voor een ander zorgt, kan één weekend per maand weg.',
  'Iedereen leest zijn eigen post, van de school tot de belastingdienst.',
];
/**
 * Longer than this a person thinks that the window hangs, in milliseconds. Drawing without a graphics card on a small
 * machine that is reading texts on all its cores is the worst case, not the usual one.
 */
const LONGEST_FRAME = 500;

let window;
withWindow((itsWindow) => {
  window = itsWindow;
});

/** How many rows of the tree, cards or cells there are. */
const count = (selector) => window.run('return document.querySelectorAll(arguments[0]).length;', selector);

test('a dossier with an organisation is made', async () => {
  await window.click('button', 'Nieuw dossier maken');
  await window.fill('textbox', 'Wachtzin', PASSPHRASE);
  await window.fill('textbox', 'Wachtzin, nog een keer', PASSPHRASE);
  await window.click('button', 'Dossier maken');
  await window.see('Bewaar uw herstelblad');
  await window.click('button', 'Later, bij Instellingen');
  await window.find('heading', 'Overzicht');
  await window.press(KEY.control, '2');
  await window.find('heading', 'Organisaties');
  await window.press(KEY.control, 'n');
  await window.find('dialog', '');
  await window.fill('textbox', 'Naam', 'Zonnehof Bezoekdienst');
  await window.press(KEY.enter);
  await window.find('heading', 'Zonnehof Bezoekdienst');
});

test('the plan is read through the system’s own dialog and stands there as a tree', async () => {
  await window.press(KEY.control, '5');
  await window.see('Nog geen Wmo-plan');
  await window.click('button', 'Plan inlezen');
  await window.click('button', 'Bestand kiezen');
  await choosePath('Plan inlezen', PLAN);
  await until('the tree', async () => (await count('.tree .list__item')) > 60, 60_000);
  await window.find('heading', 'Meedoen in Woerden, Wmo-beleidsplan 2012-2015');
  await window.see('is gelezen');
});

test('a heading is corrected with the page beside it, and taken back', async () => {
  // The tree has the focus; down to the colophon, which is no chapter of policy.
  await until('the colophon', async () => {
    if (await window.run(`return document.activeElement?.textContent?.includes('Colofon') === true;`)) return true;
    await window.press(KEY.down);
    return undefined;
  });
  await window.find('img', 'Bladzijde 2 van het plan');
  await window.press('p');
  await window.see('Colofon is nu: lopende tekst.');
  await window.press(KEY.control, 'z');
  await window.see('Teruggedraaid');
  await window.press('x');
  await window.see('Colofon doet niet mee.');
});

test('three ambitions are written down, one is confirmed', async () => {
  await window.press(KEY.control, '4');
  await window.find('heading', 'Ambities');
  await window.press(KEY.control, 'n');
  await window.fill('textbox', 'Organisatie', 'zonne');
  await window.find('option', 'Zonnehof Bezoekdienst');
  await window.press(KEY.down);
  await window.press(KEY.enter);
  for (const [at, words] of AMBITIONS.entries()) {
    await window.fill('textbox', 'Ambitie in eigen woorden', words);
    await window.press(KEY.enter);
    await window.find('button', `Ambitie ${at + 1} van Zonnehof Bezoekdienst`);
  }
  await window.click('button', 'Ambitie 1 van Zonnehof Bezoekdienst');
  await window.click('button', 'Is bevestigd');
  await window.fill('textbox', 'Bevestigd door', 'de voorzitter');
  await window.press(KEY.enter);
  await window.see('door de voorzitter');
});

test('they are laid beside the plan while the window keeps drawing, and judged with one key each', async () => {
  await window.run(`
    const seen = (window.frames_seen = { longest: 0, count: 0, stop: false });
    let last = performance.now();
    const frame = (now) => {
      seen.longest = Math.max(seen.longest, now - last);
      seen.count += 1;
      last = now;
      if (!seen.stop) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  `);
  await window.press(KEY.control, '5');
  await window.click('button', 'Vergelijken');
  await window.see('5 passages die kunnen passen');
  await until('the sentence model to be done, or not to be there', async () => (await window.run('return document.querySelector(".right progress") === null;')) || undefined, 240_000);
  const frames = await window.run('const seen = window.frames_seen; seen.stop = true; return seen;');
  const model = !(await window.text()).includes('Zonder taalmodel');
  console.log(`longest frame while the proposals were made ${model ? 'with' : 'without'} the sentence model: ${Math.round(frames.longest)} ms, of ${frames.count} frames`);
  assert.ok(frames.count > 20, `${frames.count} frames were drawn`);
  assert.ok(frames.longest <= LONGEST_FRAME, `a frame took ${Math.round(frames.longest)} ms`);

  await window.see('nog 15 te beoordelen');
  for (const key of ['1', '2', '4', '4', '4']) await window.press(key);
  await window.see('nog 10 te beoordelen');
  await window.press(KEY.enter);
  await window.see('Ambitie 2 van 3');
  await window.press('3');
  await window.press('r');
  await until('the note', () => window.run(`return document.activeElement?.tagName === 'INPUT';`));
  await window.type('Het plan zegt door de week.');
  await window.press(KEY.enter);
  await window.see('nog 9 te beoordelen');
  // The note, then the judgement: each taken back once the one before is done, as a person sees it happen.
  for (let steps = 0; steps < 4 && !(await window.text()).includes('nog 10 te beoordelen'); steps += 1) {
    await pause(1000);
    await window.press(KEY.control, 'z');
    await pause(1000);
  }
  await window.see('nog 10 te beoordelen');
});

test('the matrix shows what was judged, and a cell both texts', async () => {
  await window.click('button', 'Witte vlekken');
  await window.see('Nog niet zeker');
  assert.ok((await count('.matrix tbody td button')) > 100);
  await window.click('button', 'volledig');
  await window.find('dialog', '');
  await window.see(AMBITIONS[0]);
  await window.press(KEY.escape);
  await until('the dialog to close', async () => (await count('[role=dialog]')) === 0);
});

test('the comparison is laid out for the printer with confirmed words only', async () => {
  await window.press(KEY.control, 'p');
  await window.find('img', 'Ambities naast het plan');
  const size = await window.run(`
    const picture = document.querySelector('.paper img');
    return picture.decode().then(() => picture.naturalWidth > 300 && picture.naturalHeight > 400);
  `);
  assert.equal(size, true, 'a page is drawn by the window under its own policy');
  await window.find('button', 'PDF opslaan');
});
