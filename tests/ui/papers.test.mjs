// Papieren: every paper shows its pages and is saved as a PDF; what lies on the table names nobody's phone or mail.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fill } from './example.mjs';
import { looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

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

test('the words of the letter, the programme and the sender are changed', async () => {
  const { host, meeting } = await prepared('woorden');
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toPapers(page);
    await page.getByRole('button', { name: 'Brief', exact: true }).click();
    await page.getByLabel('Onderwerp').fill('Komt u ook?');
    assert.deepEqual(await violations(page), [], 'letter');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal((await host.rpc('letter_get', { meeting_id: meeting })).subject, 'Komt u ook?');
    await page.getByRole('button', { name: 'Programma', exact: true }).click();
    await page.getByRole('button', { name: 'Onderdeel toevoegen' }).click();
    await page.getByLabel('Onderdeel', { exact: true }).last().fill('Soep');
    assert.deepEqual(await violations(page), [], 'programme');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.deepEqual((await host.rpc('programme_get', { meeting_id: meeting })).items.map((item) => item.title), ['Welkom', 'Soep']);
    await page.getByRole('button', { name: 'Afzender' }).click();
    await page.getByLabel('Naam', { exact: true }).fill('Hart voor de stad');
    assert.deepEqual(await violations(page), [], 'sender');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal((await host.rpc('organiser_get')).name, 'Hart voor de stad');
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
