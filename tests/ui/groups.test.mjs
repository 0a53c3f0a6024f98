// Groepen: dividing, moving, keeping somebody at a table, mending on the day; in every look.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fill } from './example.mjs';
import { looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

async function toGroups(page) {
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Welke steun hebt u nodig?' }).first().click();
  await page.getByRole('button', { name: 'Groepen', exact: true }).first().click();
}

/** The numbers of the tables at which each sits, by name or organisation. */
async function tables(host, meeting) {
  const groups = await host.rpc('group_get', { meeting_id: meeting });
  return new Map(groups.tables.flatMap((table) => table.seats.map((seat) => [seat.name || seat.organisation, table.number])));
}

test('people are divided, moved, kept and divided again; a newcomer gets a place', async () => {
  const host = await startHost({ dossier: 'tafels' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toGroups(page);
    await page.getByText('3 personen om in te delen.').waitFor();
    await page.getByLabel('Mensen per tafel').fill('2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tafel 2' }).waitFor();
    const first = await tables(host, meeting);
    assert.notEqual(first.get('Nel Brouwhuis'), first.get('Bram Oldenkamp'), 'two of one organisation sit apart');
    await page.getByText('0 keer twee van één organisatie').waitFor();
    assert.deepEqual(await violations(page), []);

    // By keyboard: the menu of Bram, keep him here.
    await page.getByRole('button', { name: 'Meer voor Bram Oldenkamp' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Hier laten zitten' }).waitFor();
    assert.deepEqual(await violations(page), [], 'the menu');
    await page.getByRole('menuitem', { name: 'Hier laten zitten' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('vaste plaats').waitFor();
    await page.getByRole('button', { name: 'Opnieuw indelen' }).click();
    await page.getByText('Indeling gemaakt').waitFor();
    assert.equal((await tables(host, meeting)).get('Bram Oldenkamp'), first.get('Bram Oldenkamp'), 'who is kept stays');

    // Somebody walks in: the division is mended after its moves were shown.
    await host.rpc('attendance_walk_in', { meeting_id: meeting, who: { how: 'named', name: 'Rika Zomerdijk' }, organisation_id: null });
    await page.reload();
    await page.getByText('Rika Zomerdijk').first().waitFor();
    await page.getByRole('button', { name: 'Bijwerken' }).click();
    await page.getByRole('dialog').getByText('Rika Zomerdijk: tafel').waitFor();
    assert.deepEqual(await violations(page), [], 'mending');
    assert.equal((await tables(host, meeting)).has('Rika Zomerdijk'), false, 'a look changes nothing');
    await page.getByRole('dialog').getByRole('button', { name: 'Bijwerken' }).click();
    // What was done stays to be read out, and goes on paper.
    const done = page.getByRole('dialog', { name: 'De indeling is bijgewerkt' });
    await done.getByText('Rika Zomerdijk: tafel').waitFor();
    await done.getByText('niemand verhuist').waitFor();
    await done.getByRole('button', { name: 'Verhuislijst' }).click();
    const paper = page.getByRole('dialog', { name: 'Verhuislijst' });
    await paper.getByRole('img', { name: /^Verhuislijst/ }).waitFor();
    assert.deepEqual(await violations(page), [], 'the list of moves');
    const download = page.waitForEvent('download');
    await paper.getByRole('button', { name: 'PDF opslaan' }).click();
    const text = execFileSync('pdftotext', ['-layout', await (await download).path(), '-'], { encoding: 'utf8' });
    assert.match(text, /Rika Zomerdijk/);
    await page.keyboard.press('Escape');
    await paper.waitFor({ state: 'detached' });
    await done.getByRole('button', { name: 'Klaar' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal((await tables(host, meeting)).has('Rika Zomerdijk'), true);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('tables by number; a place whose name follows leads none', async () => {
  const host = await startHost({ dossier: 'tafels' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  try {
    await toGroups(page);
    await page.getByLabel('Aantal tafels').fill('1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tafel 1' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Tafel 2' }).count(), 0);
    const { tables: [table] } = await host.rpc('group_get', { meeting_id: meeting });
    const nameless = table.seats.find((seat) => seat.name === '');
    assert.equal(nameless.duty, null);
    assert.deepEqual(new Set(table.seats.map((seat) => seat.duty)), new Set(['facilitator', 'note_taker', null]));
    await page.getByRole('button', { name: 'Meer voor naam volgt, Belbus Buitengebied' }).click();
    await page.getByRole('menuitem', { name: 'Hier laten zitten' }).waitFor();
    assert.equal(await page.getByRole('menuitem', { name: 'Gespreksleider' }).count(), 0);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a facilitator she chose stays one, and the number of tables is enough to divide by', async () => {
  const host = await startHost({ dossier: 'leiding' });
  const { meeting } = await fill(host.rpc);
  const { page, problems, close } = await openPage(browser, host);
  const leaders = async () => {
    const { tables: all } = await host.rpc('group_get', { meeting_id: meeting });
    return all.flatMap((table) => table.seats.filter((seat) => seat.duty === 'facilitator').map((seat) => seat.name));
  };
  try {
    await toGroups(page);
    await page.getByLabel('Mensen per tafel').fill('');
    await page.getByLabel('Aantal tafels').fill('1');
    await page.keyboard.press('Enter');
    await page.getByText('Indeling gemaakt: 1 tafel.').waitFor();
    const chosen = (await leaders())[0] === 'Nel Brouwhuis' ? 'Bram Oldenkamp' : 'Nel Brouwhuis';
    await page.getByRole('button', { name: `Meer voor ${chosen}` }).click();
    await page.getByRole('menuitem', { name: 'Gespreksleider' }).click();
    await page.getByText(`${chosen} leidt het gesprek aan tafel 1.`).waitFor();
    await page.getByRole('button', { name: 'Opnieuw indelen' }).click();
    await page.getByText('Indeling gemaakt').waitFor();
    assert.deepEqual(await leaders(), [chosen]);

    await page.getByLabel('Aantal tafels').fill('100');
    await page.keyboard.press('Enter');
    await page.getByText('U vroeg om 100 tafels, maar er zijn 3 personen.').waitFor();
    assert.equal((await host.rpc('group_get', { meeting_id: meeting })).tables.length, 1);
    await page.getByLabel('Aantal tafels').fill('3');
    await page.keyboard.press('Enter');
    await page.getByText('Aan 3 tafels zit maar één persoon.').waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

for (const look of looks) {
  test(`groups are accessible in ${look.theme} at ${look.text_size} %`, async () => {
    const host = await startHost({ dossier: 'tafels' });
    const { meeting } = await fill(host.rpc);
    await host.rpc('group_make', { meeting_id: meeting, size: 2, tables: null });
    const { page, problems, close } = await openPage(browser, host);
    try {
      await prefer(host, page, look);
      await toGroups(page);
      await page.getByRole('heading', { name: 'Tafel 1' }).waitFor();
      assert.deepEqual(await violations(page), []);
      await picture(page, `groups-${look.theme}-${look.text_size}`);
      assert.deepEqual(problems, []);
    } finally {
      await close();
      await host.stop();
    }
  });
}
