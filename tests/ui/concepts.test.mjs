// What an ambition is about, and the bridge: by keyboard, in light and dark, at 100 % and 200 % text.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fill } from './example.mjs';
import { atRest, eventually, looks, openPage, picture, prefer, settled, startBrowser, startHost, violations } from './support.mjs';

const PLAN = `Samen verder, beleidsplan 2025-2028

1 Meedoen

Doelstelling 1.1 Minder ouderen voelen zich eenzaam.

Maatregel 1.1.1 De gemeente steunt bezoekgroepen van vrijwilligers die alleenstaande ouderen thuis bezoeken.

Maatregel 1.1.2 In elk dorp komt een ontmoetingsplek waar inwoners samen eten.

Maatregel 1.1.3 Laaggeletterde inwoners volgen een taalcursus.

2 Zorgen voor elkaar

Doelstelling 2.1 Mantelzorgers raken niet overbelast.

Maatregel 2.1.1 Mantelzorgers kunnen een vrijwilliger vragen die de zorg een dagdeel overneemt.

Maatregel 2.1.2 Er komt een meldpunt voor huiselijk geweld.

Doelstelling 2.2 Gezinnen met schulden krijgen sneller hulp.

3 Wonen

Doelstelling 3.1 Meer woningen worden drempelloos en geschikt om oud in te worden.

Maatregel 3.1.1 Bewoners onderhouden samen het groen in hun straat.
`;
const VISITS = 'Er zijn ouderen die een hele week niemand spreken. Wij gaan elke week bij hen op bezoek, tegen de eenzaamheid.';
const SPADES = 'Op zaterdag met spade en hark naar het veldje.';

let browser;
let host;
let folder;
let visits;
let spades;
let version;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hartwerk-concepts-'));
  browser = await startBrowser();
  host = await startHost({ dossier: 'begrippen' });
  const { organisations } = await fill(host.rpc);
  const add = async (organisation, text) =>
    (await host.rpc('ambition_add', { organisation_id: organisation, meeting_id: null, source_note: '', texts: [text] })).value[0].id;
  visits = await add(organisations[0], VISITS);
  spades = await add(organisations[1], SPADES);
  version = (await host.rpc('plan_paste', { text: PLAN, title: '', plan_id: null })).value.version_id;
});
after(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function withPage(work) {
  const { page, problems, close } = await openPage(browser, host);
  try {
    await work(page);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
}

/** Goes to a screen by its name in the navigation. */
async function visit(page, name) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Zoek in het dossier of doe iets' }).waitFor();
  await page.keyboard.type(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Goes to laying ambitions beside the plan. */
async function compare(page) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Zoek in het dossier of doe iets' }).waitFor();
  await page.keyboard.type('Wmo-plan');
  await page.keyboard.press('Enter');
  await page.locator('.tab', { hasText: 'Vergelijken' }).click();
}

async function check(page, name) {
  await atRest(page);
  await picture(page, name);
  assert.deepEqual(await violations(page), [], name);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${name} is ${overflow} px wider than the window`);
  const unknown = await page.locator('body').evaluate((body) => body.innerText.match(/\[[a-z]+(-[a-z0-9]+)+\]/g) ?? []);
  assert.deepEqual(unknown, [], `${name} shows a key without a sentence`);
}

const chipsOf = async (ambition) => (await host.rpc('concept_chips', { ambition_id: ambition })).chips;

test('a concept is confirmed and dropped with one key, and undo takes it back', () =>
  withPage(async (page) => {
    await visit(page, 'Ambities');
    await page.locator(`[data-row="${visits}"]`).click();
    const concepts = page.getByRole('region', { name: 'Waar gaat dit over?' });
    const proposed = (await chipsOf(visits)).filter((chip) => chip.because !== null);
    const first = proposed[0];
    const line = concepts.locator(`[data-concept="${first.concept_id}"]`);
    await line.getByText(`‘${first.because.text}’`).waitFor();
    await line.getByRole('button', { name: `Klopt: ${first.label}` }).focus();
    await page.keyboard.press('+');
    await line.getByText('klopt, zegt u').waitFor();
    assert.equal((await chipsOf(visits))[0].stance, 'confirmed');
    // The focus stays with the concept, so that the next key is about it too.
    assert.equal(await page.evaluate(() => document.activeElement?.closest('[data-concept]')?.dataset.concept), first.concept_id);
    await page.keyboard.press('-');
    await line.getByText('klopt niet, zegt u').waitFor();
    await page.keyboard.press('Control+z');
    await line.getByText('klopt, zegt u').waitFor();
    await page.keyboard.press('Control+z');
    await line.getByRole('button', { name: `Klopt: ${first.label}` }).waitFor();
    assert.equal((await chipsOf(visits)).some((chip) => chip.stance !== null), false);
  }));

test('she adds a concept from the list, and the proposals beside the plan follow at once', () =>
  withPage(async (page) => {
    await compare(page);
    await page.getByText(VISITS).first().waitFor();
    const order = () => page.locator('[data-card]').evaluateAll((cards) => cards.map((card) => card.dataset.card));
    await page.locator('[data-card]').first().waitFor();
    // The sentence model reads the plan first; its answer replaces the first proposals.
    await eventually('the sentence model to be done', async () => (await page.locator('.right progress').count()) === 0);
    const before = await settled('the proposals', order);
    const field = page.getByRole('combobox', { name: 'Begrip toevoegen' });
    await field.click();
    await page.keyboard.type('schuld');
    const option = page.getByRole('option').first();
    await option.waitFor();
    const label = (await option.locator('.grow').innerText()).split('\n')[0];
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Waar gaat dit over?' }).getByText('klopt, zegt u').waitFor();
    await eventually(`${label} to change the proposals`, async () => String(await order()) !== String(before));
    assert.equal(await field.inputValue(), '', 'the field is ready for another one');
    assert.equal(await page.evaluate(() => document.activeElement?.closest('[data-concept]') !== null), true);
    await check(page, 'vergelijken-begrippen');
    await page.locator('h1').focus();
    await page.keyboard.press('Control+z');
    await eventually('the proposals to be as they were', async () => String(await order()) === String(before));
  }));

test('a line is added by keyboard, looked at before it counts, accepted and undone', () =>
  withPage(async (page) => {
    await visit(page, 'Begrippen');
    await page.keyboard.press('/');
    await page.keyboard.type('groen');
    const row = page.locator('.list__item', { hasText: 'Groen in de buurt' });
    await page.getByText(/^\d+ begrip(pen)?$/).waitFor();
    await row.focus();
    await page.keyboard.press('Enter');
    const lay = page.getByRole('region', { name: 'Zo zeggen vrijwilligers het' });
    await lay.getByRole('textbox', { name: 'Nog een zin van vrijwilligers' }).focus();
    await page.keyboard.type(SPADES);
    await page.keyboard.press('Enter');
    await lay.getByText('nieuw, nog niet overgenomen').waitFor();
    assert.equal((await host.rpc('bridge_list', { text: '', changes: [] })).own, 0);
    // The same line twice is told in place, and what she typed stays.
    await page.keyboard.type(SPADES);
    await page.keyboard.press('Enter');
    await lay.getByText(/staat al bij/).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await check(page, 'begrippen-wijziging');

    await page.getByRole('button', { name: 'Bekijk wat 1 wijziging doet' }).click();
    const dialog = page.getByRole('dialog', { name: 'Deze wijziging overnemen?' });
    await dialog.getByText(/eerste vijf voorstellen/).waitFor();
    await check(page, 'begrippen-gevolg');
    await dialog.getByRole('button', { name: 'Overnemen' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    assert.equal((await host.rpc('bridge_list', { text: '', changes: [] })).own, 1);
    await lay.getByText('van u').waitFor();
    await page.locator('h1').focus();
    await page.keyboard.press('Control+z');
    await lay.getByText(SPADES, { exact: true }).waitFor({ state: 'detached' });
    assert.equal((await host.rpc('bridge_list', { text: '', changes: [] })).own, 0);
  }));

test('her own concept gets a place, and a shipped line is switched off and on', () =>
  withPage(async (page) => {
    await visit(page, 'Begrippen');
    await page.keyboard.press('Control+n');
    const dialog = page.getByRole('dialog', { name: 'Hoe heet het nieuwe begrip?' });
    await dialog.getByRole('textbox', { name: 'Naam' }).waitFor();
    await page.keyboard.type('Rommelmarkt');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Rommelmarkt', level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Verwijderen' }).click();
    await page.getByText('Elk begrip verbindt').waitFor();

    await page.locator('.list__item').first().click();
    const words = page.getByRole('region', { name: 'Woorden' });
    await words.getByRole('button', { name: /^Uitzetten: / }).first().click();
    await words.getByText('gaat weg, nog niet overgenomen').waitFor();
    await words.getByRole('button', { name: /^Wijziging terugnemen: / }).click();
    await words.getByText('gaat weg, nog niet overgenomen').waitFor({ state: 'detached' });
  }));

test('judging a pair without a shared concept offers one line, and nothing is added without her', () =>
  withPage(async (page) => {
    const plan = await host.rpc('plan_get', { version_id: version });
    const debts = plan.elements.find((one) => one.text.includes('schulden'));
    await host.rpc('alignment_judge', { ambition_id: spades, element_id: debts.id, judgement: 'full' });
    await visit(page, 'Begrippen');
    await page.getByRole('button', { name: /^Voorstellen/ }).click();
    const card = page.getByRole('article', { name: /^Bij het begrip/ });
    await card.getByText(SPADES).waitFor();
    await check(page, 'begrippen-voorstellen');

    // The same offer beside the ambition, after she judges by key.
    await host.rpc('alignment_judge', { ambition_id: spades, element_id: debts.id, judgement: null });
    await host.rpc('alignment_judge', { ambition_id: spades, element_id: debts.id, judgement: 'none' });
    await compare(page);
    await page.locator('[data-card]').first().waitFor();
    await page.keyboard.press('j');
    await page.getByText(SPADES).first().waitFor();
    const judged = page.locator(`[data-card="${debts.id}"]`);
    await judged.getByRole('button', { name: /volledig/i }).click();
    const offer = page.getByRole('status', { name: 'Voorstel voor de begrippen' });
    await offer.waitFor();
    await check(page, 'vergelijken-voorstel');
    await offer.getByRole('button', { name: 'Niet meer voorstellen' }).click();
    await offer.waitFor({ state: 'detached' });
    assert.deepEqual(await host.rpc('bridge_suggestions', { version_id: version }), []);
    assert.equal((await host.rpc('bridge_list', { text: '', changes: [] })).own, 0);
  }));

test('a text file is read as changes, wrong lines are told with their number, and what is hers can be saved', () =>
  withPage(async (page) => {
    const path = join(folder, 'regels.txt');
    writeFileSync(path, '# rommelmarkt: Rommelmarkt\n* vreemd\n= vrijmarkt\n> Spullen verkopen voor de speeltuin.\n');
    await visit(page, 'Begrippen');
    const menu = (item) => async () => {
      await page.getByRole('button', { name: 'Tekstbestand' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), menu('Regels inlezen')()]);
    await chooser.setFiles(path);
    const dialog = page.getByRole('dialog', { name: 'Regels uit regels.txt inlezen?' });
    await dialog.getByText('Regel 2:').waitFor();
    await dialog.getByText('* vreemd').waitFor();
    await check(page, 'begrippen-inlezen');
    await dialog.getByRole('button', { name: '3 regels bij de wijzigingen zetten' }).click();
    await page.getByRole('button', { name: 'Bekijk wat 3 wijzigingen doen' }).click();
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal((await host.rpc('bridge_list', { text: '', changes: [] })).own, 3);
    const [download] = await Promise.all([page.waitForEvent('download'), menu('Uw regels opslaan')()]);
    const saved = readFileSync(await download.path(), 'utf8');
    assert.equal(saved, '# rommelmarkt: Rommelmarkt\n= vrijmarkt\n> Spullen verkopen voor de speeltuin.\n');
    await page.locator('h1').focus();
    await page.keyboard.press('Control+z');
    await page.getByText(/· 0 regels van u/).waitFor();
  }));

for (const look of looks) {
  test(`the screens of concepts in ${look.theme}, ${look.text_size} %`, () =>
    withPage(async (page) => {
      await prefer(host, page, look);
      const name = (part) => `begrippen-${part}-${look.theme}-${look.text_size}`;
      await visit(page, 'Begrippen');
      await check(page, name('lijst'));
      await page.locator('.list__item').nth(1).click();
      await page.getByRole('region', { name: 'Zo zeggen vrijwilligers het' }).waitFor();
      await check(page, name('begrip'));
      await visit(page, 'Ambities');
      await page.locator(`[data-row="${visits}"]`).click();
      await page.getByRole('region', { name: 'Waar gaat dit over?' }).locator('[data-concept]').first().waitFor();
      await check(page, name('ambitie'));
      await prefer(host, page, { theme: 'light', text_size: 100 });
    }));
}
