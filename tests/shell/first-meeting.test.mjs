// The first meeting in the real window: a dossier is made, her list is read in, people are invited and answer, the
// attendance list is laid out, somebody comes in, the dossier is locked and opened again with everything in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEY, choosePath, until, withWindow } from './webdriver.mjs';

const PASSPHRASE = 'vier ganzen lopen langs de singel';
const LIST = new URL('../fixtures/data/organisations-utf8.csv', import.meta.url).pathname;

let window;
withWindow((itsWindow) => {
  window = itsWindow;
});

/** A part of the journey. When it does not go on, what the window shows is told with it. */
function step(name, work) {
  test(name, async () => {
    try {
      await work();
    } catch (error) {
      throw new Error(`${error.message}\nThe window shows:\n${(await window.text()).slice(0, 1500)}`, { cause: error });
    }
  });
}

/** A Thursday some weeks ahead, as she types a date. */
function thursday(weeks) {
  const day = new Date();
  day.setDate(day.getDate() + ((11 - day.getDay()) % 7) + 7 * weeks);
  return `${day.getDate()}-${day.getMonth() + 1}-${day.getFullYear()}`;
}

/** Types what stands in a field and goes on to the next. */
async function fieldByField(...texts) {
  for (const text of texts) {
    await window.type(text);
    await window.press(KEY.tab);
  }
}

/** The two numbers at the door: inside, and expected. */
function counted() {
  return window.run(`return [...document.querySelectorAll('.counter b')].map((number) => number.textContent)`);
}

/** Goes to a part of the meeting. */
function part(name, sign) {
  return window.tapUntil('button', name, sign);
}

step('a dossier is made', async () => {
  await window.click('button', 'Nieuw dossier maken');
  await window.fill('textbox', 'Wachtzin', PASSPHRASE);
  await window.fill('textbox', 'Wachtzin, nog een keer', PASSPHRASE);
  await window.click('button', 'Dossier maken');
  await window.see('Bewaar uw herstelblad');
  await window.click('button', 'Later, bij Instellingen');
  await window.find('heading', 'Overzicht');
});

step('her list is read in through the system’s own dialog', async () => {
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
  await window.click('button', 'Organisaties bekijken');
  await window.see('Voedselbank De Brug');
});

step('a meeting is made and everybody is invited', async () => {
  await window.press(KEY.control, '3');
  await window.see('Er is nog geen bijeenkomst.');
  await window.press(KEY.control, 'n');
  await window.atKeyboard('Waar gaat het over?');
  await fieldByField('Welke steun hebt u nodig?', thursday(4), '15', '17', 'Molenvliet', 'De Lindezaal', 'Lindelaan 4, Woerden', '56', thursday(3), '2');
  await window.click('button', 'Bewaren');
  await window.find('heading', 'Welke steun hebt u nodig?');
  await window.tapUntil('button', 'Nodig alle', 'Uitnodigingen genoteerd');
});

step('replies are noted by keyboard', async () => {
  await part('Aanmeldingen', 'Nog geen antwoord');
  // J: names, Enter after each; the third is refused with the rule, and nothing typed is lost.
  await window.tap('cell', 'Voedselbank De Brug');
  await window.atKeyboard('Voedselbank De Brug');
  await window.press('j');
  await window.find('dialog', 'Wat antwoordt Voedselbank De Brug?');
  for (const name of ['Joke Terlouwen', 'Wim Zandstra']) {
    await window.atKeyboard('Wie komt er?');
    await window.type(name);
    await window.press(KEY.enter);
    await window.find('button', `${name} van de lijst`);
  }
  await window.atKeyboard('Wie komt er?');
  await window.type('Lies Overweg');
  await window.press(KEY.enter);
  await window.see('Deze organisatie heeft al 2 personen');
  assert.equal(await window.value('Wie komt er?'), 'Lies Overweg');
  await window.press(KEY.escape);
  await window.seeNoMore('Wat antwoordt');
  await window.see('Joke Terlouwen, Wim Zandstra');
  // V: one place, the name follows. N: does not come. G: nobody answered the phone.
  for (const [name, key, sign] of [
    ['Taalhuis De Letterbak', 'v', 'Taalhuis De Letterbak komt, 1 erbij.'],
    ['Steunpunt Nieuwe Buren', 'n', 'Steunpunt Nieuwe Buren komt niet.'],
    ['Mantelzorgkring De Wissel', 'g', 'Mantelzorgkring De Wissel: geen gehoor.'],
  ]) {
    await window.tap('cell', name);
    await window.atKeyboard(name);
    await window.press(key);
    await window.see(sign);
  }
  await window.see('niet bereikt');
});

step('the attendance list is laid out and shown as a picture', async () => {
  await part('Papieren', 'Welk papier?');
  await window.tap('radio', 'Presentielijst voor de tafel');
  await window.find('img', 'Presentielijst voor de tafel');
  await window.see('3 personen, versie 1');
  const size = await until('the picture of the page', () =>
    window.run(`
      const page = [...document.images].find((image) => image.alt.startsWith('Presentielijst voor de tafel'));
      return page?.complete && page.naturalWidth > 0 ? [page.naturalWidth, page.naturalHeight] : undefined;
    `),
  );
  // A4 at three quarters of the normal size: drawn by the window under its own policy.
  assert.deepEqual(size, [595, 842]);
});

step('people come in by keyboard, and one is taken back', async () => {
  await part('Presentie', 'Wie komt er binnen?');
  await window.atKeyboard('Wie komt er binnen?');
  await window.type('te');
  await window.see('Enter: Joke Terlouwen');
  await window.press(KEY.enter);
  await window.see('Joke Terlouwen is aanwezig');
  await window.type('letterbak');
  await window.see('Enter: Taalhuis De Letterbak');
  await window.press(KEY.enter);
  await window.atKeyboard('Wie is er van Taalhuis De Letterbak?');
  await window.type('Koos Waaijer');
  await window.press(KEY.enter);
  await window.see('Koos Waaijer is aanwezig');
  await window.atKeyboard('Wie komt er binnen?');
  await until('both are counted', async () => (await counted()).join() === '2,1');
  await window.press(KEY.control, 'z');
  await until('one is taken back', async () => (await counted())[0] === '1');
});

step('everything is still there after locking and opening again', async () => {
  await window.press(KEY.control, 'l');
  await window.see('Het dossier is vergrendeld');
  assert.equal(await window.run(`return document.body.innerText.includes('Terlouwen')`), false, 'nothing of hers is in sight');
  const refused = await window.run(`
    return window.__TAURI_INTERNALS__.invoke('person_list', { request: null })
      .then(() => 'answered', (error) => error.code);
  `);
  assert.equal(refused, 'dossier-locked');
  await window.fill('textbox', 'Wachtzin', PASSPHRASE);
  await window.press(KEY.enter);
  // She comes back to the screen she left.
  await window.see('Wie komt er binnen?');
  await until('the numbers of before', async () => (await counted()).join() === '1,2');
  await window.atKeyboard('Wie komt er binnen?');
  await window.type('terl');
  await window.see('Binnen om');
  await part('Aanmeldingen', 'Nog geen antwoord');
  await window.see('Joke Terlouwen, Wim Zandstra');
  await window.see('niet bereikt');
});
