// What works everywhere without a mouse: search, screens, panes, help, undo; and names that look like markup.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fill } from './example.mjs';
import { openPage, prefer, startBrowser, startHost, violations } from './support.mjs';

let browser;
let host;
before(async () => {
  browser = await startBrowser();
  host = await startHost({ dossier: 'toetsen' });
  await fill(host.rpc);
});
after(async () => {
  await browser?.close();
  await host?.stop();
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

test('Ctrl K finds a record without accents, arrows choose, Escape gives the focus back', () =>
  withPage(async (page) => {
    await page.locator('.find').focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Zoek in het dossier of doe iets' }).waitFor();
    await page.keyboard.type('herstelcafe');
    const found = page.getByRole('option', { name: /Herstelcafé/ });
    await found.waitFor();
    assert.equal(await found.getAttribute('aria-selected'), 'true');
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'find');
  }));

test('Ctrl K also goes to a screen', () =>
  withPage(async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('instel');
    await page.getByRole('option', { name: /Instellingen/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Instellingen', level: 1 }).waitFor();
  }));

test('? shows all keys, and not while single letters are off', () =>
  withPage(async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Alle toetsen' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await prefer(host, page, { single_keys: false });
    await page.keyboard.press('?');
    // Keys come in order: once the next one has worked, the one before would have.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Zoek in het dossier of doe iets' }).waitFor();
    assert.equal(await page.getByRole('dialog', { name: 'Alle toetsen' }).count(), 0);
    await page.keyboard.press('Escape');
    await prefer(host, page, { single_keys: true });
  }));

test('a way past the navigation comes before it, F6 goes from pane to pane', () =>
  withPage(async (page) => {
    await page.locator('.dossier').focus();
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Naar de inhoud');
    const paneOf = () => page.evaluate(() => document.activeElement?.closest('.nav, .head, main, .undo')?.className ?? '');
    await page.locator('.find').focus();
    await page.keyboard.press('F6');
    const first = await paneOf();
    assert.notEqual(first, 'nav');
    await page.keyboard.press('Shift+F6');
    assert.equal(await paneOf(), 'nav');
  }));

test('focus is never hidden behind the undo bar at 200 % text', () =>
  withPage(async (page) => {
    await prefer(host, page, { text_size: 200 });
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector('.undo');
        if (!focused || !bar || bar.contains(focused) || focused === document.body) return false;
        const box = focused.getBoundingClientRect();
        const edge = bar.getBoundingClientRect();
        return edge.height > 0 && box.top >= edge.top && box.bottom <= edge.bottom;
      });
      assert.equal(hidden, false, `after ${presses + 1} times Tab`);
    }
    await prefer(host, page, { text_size: 100 });
  }));

test('a name that looks like markup is text everywhere', () =>
  withPage(async (page) => {
    await page.getByLabel('Toon alle').check();
    await page.getByText('<b>Club</b>').first().waitFor();
    assert.equal(await page.locator('b', { hasText: /^Club$/ }).count(), 0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('club');
    await page.getByRole('option', { name: /<b>Club<\/b>/ }).waitFor();
  }));
