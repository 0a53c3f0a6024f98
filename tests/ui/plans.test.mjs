// Wmo-plan: reading a plan, correcting its tree by keyboard with the page beside it, and a new version with both texts.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eventually, looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

const DATA = join(import.meta.dirname, '../fixtures/data');
/** Words no plan here has. */
const ADDED = 'en één keer per kwartaal in ieder dorp';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? document.activeElement?.tagName ?? '');

/** Reads a plan through the screen, from the file dialog on. */
async function readFile(page, path) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Bestand kiezen' }).click();
  await (await chooser).setFiles(path);
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 });
  await page.locator('.tree .list__item').first().waitFor();
}

async function withPlan(file, work) {
  const host = await startHost({ dossier: 'plannen' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    await page.keyboard.press('Control+5');
    await page.getByRole('button', { name: 'Plan inlezen' }).click();
    await readFile(page, join(DATA, file));
    await work(page, host);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
}

/** The tree as the commands see it. */
async function tree(host) {
  const [plan] = await host.rpc('plan_list');
  return (await host.rpc('plan_get', { version_id: plan.versions[0].id })).elements;
}

/** Goes down the tree with the arrow until this element has the focus. */
async function arrowTo(page, id) {
  for (let presses = 0; presses < 200; presses += 1) {
    const here = await focused(page);
    if (here === id) return;
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((before) => (document.activeElement?.getAttribute('data-row') ?? document.activeElement?.tagName ?? '') !== before, here);
  }
  throw new Error('the arrow never came there');
}

test('a PDF is read and its tree corrected by keyboard alone; each correction is taken back and done again', () =>
  withPlan('plan-a.pdf', async (page, host) => {
    assert.notEqual(await focused(page), 'BODY', 'the tree has the focus after reading');
    const before = await tree(host);
    const at = before.findIndex((one, index) => one.kind === 'measure' && one.depth > 1 && before[index - 1]?.depth === one.depth);
    const measure = before[at];
    assert.ok(measure, 'a measure that follows another one');
    await arrowTo(page, measure.id);
    await page.getByRole('img', { name: `Bladzijde ${measure.page} van het plan` }).waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'plan-tree');

    const now = async () => (await tree(host)).find((one) => one.id === measure.id);
    const changed = (what, wanted) =>
      eventually(what, async () => {
        const one = await now();
        return wanted(one, await tree(host)) ? true : one;
      });
    const steps = [
      ['promote', 'Alt+ArrowLeft', (one) => one.depth === measure.depth - 1],
      ['demote', 'Alt+ArrowRight', (one) => one.depth === measure.depth + 1],
      ['objective', 'd', (one) => one.kind === 'objective'],
      ['prose', 'p', (one) => one.kind === 'prose'],
      ['drop', 'x', (one) => one.dropped],
      ['merge', 'm', (one, all) => one === undefined && all.length === before.length - 1],
    ];
    const bar = page.getByRole('contentinfo');
    for (const [what, key, wanted] of steps) {
      await page.keyboard.press(key);
      await changed(what, wanted);
      await page.keyboard.press('Control+z');
      await bar.getByRole('button', { name: 'Opnieuw doen' }).waitFor();
      await changed(`undo of ${what}`, (one) => one !== undefined && one.depth === measure.depth && one.kind === measure.kind && !one.dropped);
      await page.keyboard.press('Control+Shift+z');
      await bar.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
      await changed(`redo of ${what}`, wanted);
      await page.keyboard.press('Control+z');
      await changed(`second undo of ${what}`, (one) => one !== undefined && one.depth === measure.depth);
      await page.locator(`[data-row="${measure.id}"]`).focus();
    }
    assert.deepEqual(await tree(host), before, 'all of it is as it was read');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await arrowTo(page, measure.id);

    // Dropped and taken back with the same key.
    await page.keyboard.press('x');
    await changed('drop', (one) => one.dropped);
    await page.keyboard.press('x');
    await changed('restore', (one) => !one.dropped);

    // Splitting where the cursor stands.
    await page.keyboard.press('e');
    const words = page.getByLabel('Woorden van het plan');
    await words.waitFor();
    const cut = measure.text.indexOf(' ', 12);
    await words.evaluate((field, place) => field.setSelectionRange(place, place), cut);
    assert.deepEqual(await violations(page), []);
    await picture(page, 'plan-split');
    await page.getByRole('button', { name: 'Splitsen bij de cursor' }).focus();
    await page.keyboard.press('Enter');
    await changed('split', (one, all) => one.text === measure.text.slice(0, cut) && all.length === before.length + 1);
    await page.keyboard.press('Control+z');
    await changed('undo of split', (one) => one.text === measure.text);
  }));

test('the same plan from Word and from OpenDocument shows the same goals', async () => {
  const goals = async (file) => {
    let found;
    await withPlan(file, async (page, host) => {
      found = (await tree(host)).filter((one) => one.candidate).map((one) => one.text);
      assert.ok(await page.locator('.tree .list__item').count() > 20);
    });
    return found;
  };
  const word = await goals('plan-b.docx');
  assert.ok(word.length > 20);
  assert.deepEqual(await goals('plan-b.odt'), word);
});

test('a new version lays both texts side by side and asks changed judgements anew', async () => {
  const host = await startHost({ dossier: 'versies' });
  const { page, problems, close } = await openPage(browser, host);
  try {
    const { value: organisation } = await host.rpc('organisation_save', {
      id: null,
      fields: { name: 'Eettafel Harmelen', aliases: [], kind: null, legal_form: null, kvk: '', website: '', email: '', phone: '', street: '', postcode: '', city: '', service_area_id: null, area_text: '', branch_of: null, notes: '' },
    });
    await host.rpc('ambition_add', { organisation_id: organisation.id, meeting_id: null, source_note: '', texts: ['Niemand in het dorp hoeft alleen te eten.'] });
    const plan = (measure) =>
      `Samen verder, beleidsplan 2025-2028\n\n1 Meedoen\n\nDoelstelling 1.1 Minder ouderen voelen zich eenzaam.\n\nMaatregel 1.1.1 ${measure}\n\nMaatregel 1.1.2 De gemeente steunt bezoekgroepen van vrijwilligers.\n`;
    const first = await host.rpc('plan_paste', { text: plan('In elk dorp komt een plek waar inwoners samen eten.'), title: '', plan_id: null });
    const elements = (await host.rpc('plan_get', { version_id: first.value.version_id })).elements;
    const [ambition] = await host.rpc('ambition_list');
    const judge = (number, judgement) =>
      host.rpc('alignment_judge', { ambition_id: ambition.id, element_id: elements.find((one) => one.number === number).id, judgement });
    await judge('1.1.1', 'full');
    await judge('1.1.2', 'none');

    await page.keyboard.press('Control+5');
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Nieuwe versie inlezen' }).click();
    await page.getByText('Tekst plakken').click();
    await page.getByLabel('Tekst van het plan').fill(plan(`In elk dorp komt een plek waar inwoners samen eten ${ADDED}.`));
    await page.getByRole('button', { name: 'Tekst lezen' }).click();
    await page.getByText('Nieuwe versie gelezen').waitFor();
    const changes = page.getByText(/^Sinds de vorige versie/);
    await changes.waitFor();
    if (!(await page.getByText('Vorige versie', { exact: true }).isVisible())) await changes.click();
    await page.getByText('Vorige versie', { exact: true }).waitFor();
    await page.getByText('1 oordeel opnieuw bekijken').first().waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, 'plan-new-version');

    await page.getByRole('button', { name: 'Opnieuw bekijken' }).first().click();
    await page.getByText('Zo stond het eerst in het plan').waitFor();
    await page.getByText('opnieuw bekijken (was volledig)').first().waitFor();
    await page.getByText('In elk dorp komt een plek waar inwoners samen eten.', { exact: false }).first().waitFor();
    assert.equal(await page.getByText(ADDED).count() > 0, true);
    assert.deepEqual(await violations(page), []);
    await picture(page, 'plan-review');
    await page.keyboard.press('2');
    await page.getByText('opnieuw bekijken (was volledig)').first().waitFor({ state: 'detached' });
    const list = await host.rpc('plan_list');
    const judged = async () => {
      const rows = await host.rpc('alignment_of', { ambition_id: ambition.id, version_id: list[0].versions[0].id });
      return JSON.stringify(rows.map((row) => [row.judgement, row.review]).sort());
    };
    await eventually('both judgements', async () => {
      const now = await judged();
      return now === '[["none",false],["partial",false]]' ? true : now;
    });
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

for (const look of looks) {
  test(`the plan is accessible in ${look.theme} at ${look.text_size} %`, async () => {
    const host = await startHost({ dossier: 'plannen' });
    const { page, problems, close } = await openPage(browser, host);
    try {
      await host.rpc('example_open');
      await prefer(host, page, look);
      await page.keyboard.press('Control+5');
      await page.locator('.tree .list__item').first().waitFor();
      for (const kind of ['doelstelling', 'maatregel']) {
        await page.locator('.tree .list__item', { hasText: kind }).first().click();
        await page.getByRole('button', { name: 'Welke ambities passen hier?' }).click();
        await page.locator('article.card').first().waitFor();
        assert.deepEqual(await violations(page), [], kind);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${wide} px wider than the window`);
      await picture(page, `plan-${look.theme}-${look.text_size}`);
      assert.deepEqual(problems, []);
    } finally {
      await close();
      await host.stop();
    }
  });
}
