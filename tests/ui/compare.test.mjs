// Vergelijken and Witte vlekken: judging by keys with a note, searching a passage, remembered rejections, the matrix,
// white spots, clashes, the comparison on paper and as a table; in every look.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

/** The example dossier on one part of the plan. */
async function withExample(part, work) {
  const host = await startHost({ dossier: 'vergelijken' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await host.rpc('example_open');
    await page.reload();
    await page.waitForSelector('h1');
    await page.keyboard.press('Control+5');
    await page.locator('.tabs .tab', { hasText: part }).click();
    await page.locator('.tabs .tab[aria-current]', { hasText: part }).waitFor();
    const [plan] = await host.rpc('plan_list');
    await work(page, host, plan.versions[0].id);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
}

/** What is judged of the ambition that is shown, as the commands see it. */
async function judgements(page, host, version) {
  const organisation = await page.locator('.left h2').innerText();
  const list = await host.rpc('ambition_list');
  const ambition = list.find((one) => one.organisation === organisation);
  return host.rpc('alignment_of', { ambition_id: ambition.id, version_id: version });
}

test('judging is one key each, with a note, and Enter goes to what is still open', () =>
  withExample('Vergelijken', async (page, host, version) => {
    await page.getByText('5 passages die kunnen passen').waitFor();
    // What the model reads meanwhile would lay the cards anew.
    await page.locator('.right progress').waitFor({ state: 'detached', timeout: 60_000 });
    const first = await page.locator('.left h2').innerText();
    assert.deepEqual(await judgements(page, host, version), []);
    await page.keyboard.press('1');
    await eventually('the first judgement', async () => (await judgements(page, host, version)).some((one) => one.judgement === 'full'));
    // R writes a note with what was judged last, Enter keeps it and goes on.
    await page.keyboard.press('r');
    await eventually('the note has the focus', () => page.evaluate(() => document.activeElement?.tagName === 'INPUT'));
    await page.keyboard.type('Dit doen wij al 4 jaar');
    assert.deepEqual(await violations(page), []);
    await picture(page, 'compare-note');
    await page.keyboard.press('Enter');
    await eventually('the note', async () => (await judgements(page, host, version)).some((one) => one.note === 'Dit doen wij al 4 jaar'));
    assert.equal((await judgements(page, host, version)).length, 1, 'digits in a note judge nothing');
    await page.keyboard.press('2');
    await page.keyboard.press('3');
    await page.keyboard.press('4');
    await page.keyboard.press('4');
    await eventually('five judgements', async () => (await judgements(page, host, version)).length === 5);
    const words = (await judgements(page, host, version)).map((one) => one.judgement).sort();
    assert.deepEqual(words, ['conflict', 'full', 'none', 'none', 'partial']);
    await page.keyboard.press('Enter');
    await eventually('the next ambition', async () => (await page.locator('.left h2').innerText()) !== first);
    // Back, and all of it is remembered: rejected passages do not come back as proposals.
    // Enter passed over ambitions that were done, so that K is pressed as often as the list asks.
    await eventually('the first ambition again', async () => {
      if ((await page.locator('.left h2').innerText()) === first) return true;
      await page.keyboard.press('k');
      return false;
    });
    await page.locator('[data-card]').first().waitFor();
    await page.getByText('Meer voorstellen').click();
    await eventually('more cards', async () => (await page.locator('[data-card]').count()) > 5);
    const ids = await page.locator('[data-card]').evaluateAll((cards) => cards.map((card) => card.dataset.card));
    assert.equal(new Set(ids).size, ids.length, 'no passage is proposed twice');
    await page.keyboard.press('Control+z');
    await eventually('the last judgement is taken back', async () => (await judgements(page, host, version)).length === 4);
  }));

test('a passage is found and linked by hand', () =>
  withExample('Vergelijken', async (page, host, version) => {
    await page.locator('[data-card]').first().waitFor();
    await page.locator('.right progress').waitFor({ state: 'detached', timeout: 60_000 });
    await page.keyboard.press('/');
    await page.getByLabel('Woorden of nummer').fill('jongeren');
    const found = page.getByRole('dialog').locator('article').first();
    await found.getByText('Dak- en thuisloze jongeren').waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'compare-search');
    await found.getByRole('button', { name: 'deels' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually('the link', async () => (await judgements(page, host, version)).some((one) => one.judgement === 'partial'));
    await page.getByText('Dak- en thuisloze jongeren').first().waitFor();
  }));

test('the other way round: which ambitions may serve a goal, judged there', () =>
  withExample('Document', async (page, host, version) => {
    await page.locator('.tree .list__item', { hasText: 'Mantelzorgers houden hun zorgtaak vol' }).click();
    await page.getByRole('button', { name: 'Welke ambities passen hier?' }).click();
    const card = page.locator('article.card', { hasText: 'Mantelzorgkring De Wissel' });
    await card.getByText('volledig').first().waitFor();
    const open = page.locator('article.card', { hasText: 'nog niet beoordeeld' }).first();
    await open.waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'compare-reverse');
    const { elements } = await host.rpc('plan_get', { version_id: version });
    const goal = elements.find((one) => one.text.startsWith('Mantelzorgers houden'));
    const rejected = async () =>
      (await host.rpc('alignment_ambitions', { element_id: goal.id })).cards.filter((card) => card.alignment?.judgement === 'none').length;
    const before = await rejected();
    await open.getByRole('button', { name: 'geen' }).click();
    await eventually('the judgement', async () => (await rejected()) === before + 1);
    await page.getByRole('contentinfo').getByText(': geen.').waitFor();
  }));

test('the matrix is walked with arrows, a cell opens both texts, white spots and clashes stand beside it', () =>
  withExample('Witte vlekken', async (page, host, version) => {
    await page.getByText('Nog niet zeker.').waitFor();
    const coverage = await host.rpc('coverage_get', { version_id: version, rows: 'elements', columns: 'ambitions' });
    assert.equal(await page.locator('.matrix td button').count(), coverage.rows.length * coverage.columns.length);
    assert.equal(await page.locator('.aside').getByText('Wat botst').count(), 1);
    await page.locator('.aside').getByText('Het plan sluit het weekend uit.').waitFor();
    await page.locator('.aside').getByText('Rijdienst Van Deur tot Deur').waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'coverage');
    await page.locator('[data-cell="0-0"]').focus();
    const column = coverage.columns.findIndex((one) => one.organisation.startsWith('Zonnehof'));
    const row = coverage.rows.findIndex((one) => one.element.number === '1.1.2');
    for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight');
    for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('vrijwillige huisbezoeken').waitFor();
    await dialog.getByText('een vast iemand aanbelt').waitFor();
    await dialog.getByText('Dit zijn onze huisbezoeken, in andere woorden.').waitFor();
    assert.equal(await dialog.getByRole('button', { name: 'volledig' }).getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await violations(page), []);
    await picture(page, 'coverage-cell');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.dataset.cell), `${row}-${column}`, 'the focus is back on the cell');
    await page.keyboard.press('w');
    await eventually('only white spots', async () => (await page.locator('.matrix td button').count()) < coverage.rows.length * coverage.columns.length);
    await page.keyboard.press('w');
    // By field and by organisation: an empty cell says that nothing was judged, never that nothing fits.
    await page.getByLabel('Rijen').selectOption('fields2015');
    await page.getByLabel('Kolommen').selectOption('organisations');
    await page.getByText('Wmo 2015 b').first().waitFor();
    await page.getByRole('button', { name: /Mantelzorgkring De Wissel bij Wmo 2015 b.*volledig/ }).click();
    await dialog.getByText('één weekend per maand').waitFor();
    await dialog.getByText('Mantelzorgers houden hun zorgtaak vol').waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'coverage-field-cell');
    await page.keyboard.press('Escape');
  }));

test('the comparison is shown as it will be printed, and saved as a table', () =>
  withExample('Witte vlekken', async (page) => {
    await page.locator('.matrix').waitFor();
    await page.keyboard.press('Control+p');
    await page.getByRole('img', { name: /Ambities naast het plan, bladzijde 1/i }).waitFor({ timeout: 30_000 });
    assert.deepEqual(await violations(page), []);
    await picture(page, 'coverage-paper');
    const pdf = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF opslaan' }).click();
    assert.match((await pdf).suggestedFilename(), /\.pdf$/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Afdrukken' }).click();
    await page.getByRole('menuitem', { name: 'Dekking van het plan' }).click();
    await page.getByRole('img', { name: /Dekking van het plan, bladzijde 1/i }).waitFor({ timeout: 30_000 });
    await picture(page, 'coverage-paper-matrix');
    await page.keyboard.press('Escape');
    for (const format of ['ODS', 'XLSX']) {
      await page.getByRole('button', { name: 'Als tabel' }).click();
      const sheet = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: format }).click();
      assert.ok((await sheet).suggestedFilename().endsWith(format.toLowerCase()));
    }
  }));

for (const look of looks) {
  test(`judging and white spots are accessible in ${look.theme} at ${look.text_size} %`, () =>
    withExample('Vergelijken', async (page, host) => {
      await prefer(host, page, look);
      for (const part of ['Vergelijken', 'Witte vlekken']) {
        await page.keyboard.press('Control+5');
        await page.locator('.tabs .tab', { hasText: part }).click();
        await page.locator(part === 'Vergelijken' ? '[data-card]' : '.matrix').first().waitFor();
        // While the model reads, its progress is asked for again and again.
        await page.locator('.right progress').waitFor({ state: 'detached', timeout: 60_000 });
        assert.deepEqual(await violations(page), [], part);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${part} is ${wide} px wider than the window`);
        await picture(page, `${part.toLowerCase().replace(' ', '-')}-${look.theme}-${look.text_size}`);
      }
    }));
}
