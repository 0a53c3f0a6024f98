// Every screen and each of its parts, in light and dark, at 100 % and 200 % text: nothing for axe to say, nothing
// refused by the content policy, nothing sent elsewhere, nothing wider than the window.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fill } from './example.mjs';
import { atRest, looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

let browser;
let host;
before(async () => {
  browser = await startBrowser();
  host = await startHost({ dossier: 'samen-sterker' });
  await fill(host.rpc);
});
after(async () => {
  await browser?.close();
  await host?.stop();
});

/** The screens the navigation shows, by their words. */
async function screenNames(page) {
  return page.locator('.nav .nav-link').evaluateAll((links) =>
    links.map((link) => (link.textContent ?? '').replace(link.querySelector('.count')?.textContent ?? '', '').trim()),
  );
}

/** Goes to a screen by its key and waits until the page of the one before is gone. */
async function visit(page, index) {
  const current = await page.locator('.nav .nav-link').nth(index).getAttribute('aria-current');
  if (current === null) {
    await page.locator('.page').evaluate((old) => (old.dataset.before = 'yes'));
    await page.keyboard.press(`Control+${index + 1}`);
  }
  await page.locator('.page:not([data-before])').waitFor();
  await page.waitForLoadState('networkidle');
}

async function check(page, name) {
  await atRest(page);
  assert.deepEqual(await violations(page), [], name);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${name} is ${overflow} px wider than the window`);
  assert.equal(await page.locator('h1').count(), 1, `${name} has one h1`);
  const unknown = await page.locator('body').evaluate((body) => body.innerText.match(/\[[a-z]+(-[a-z0-9]+)+\]/g) ?? []);
  assert.deepEqual(unknown, [], `${name} shows a key without a sentence`);
  await picture(page, name);
}

for (const language of ['nl', 'en']) {
  for (const look of language === 'nl' ? looks : looks.slice(0, 1)) {
    test(`every screen in ${language}, ${look.theme}, ${look.text_size} %`, async () => {
      const { page, problems, close } = await openPage(browser, host);
      try {
        await prefer(host, page, { ...look, language });
        const names = await screenNames(page);
        assert.ok(names.length >= 2 && names.every((name) => name.length > 2), `screens: ${names}`);
        for (const [index, name] of names.entries()) {
          await visit(page, index);
          const parts = await page.locator('.tabs .tab').count();
          const label = `${language}-${look.theme}-${look.text_size}-${name.toLowerCase().replaceAll(/\W+/g, '-')}`;
          if (parts === 0) await check(page, label);
          for (let part = 0; part < parts; part += 1) {
            await page.locator('.tabs .tab').nth(part).click();
            await check(page, `${label}-${part + 1}`);
          }
        }
        await records(page, `${language}-${look.theme}-${look.text_size}`);
        assert.deepEqual(problems, []);
      } finally {
        await close();
      }
    });
  }
}

test('the overview goes on paper as it stands on the screen', async () => {
  const { page, problems, close } = await openPage(browser, host);
  try {
    await prefer(host, page, { theme: 'light', text_size: 100, language: 'nl' });
    await visit(page, 0);
    await page.getByRole('button', { name: 'Afdrukken' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stand van zaken' });
    await dialog.getByRole('img').waitFor();
    assert.deepEqual(await violations(page), []);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'PDF opslaan' }).click();
    const text = execFileSync('pdftotext', ['-layout', await (await download).path(), '-'], { encoding: 'utf8' });
    for (const said of ['Waar zijn we in het traject', 'Nu te doen', 'Wat mist er nog per organisatie?']) assert.ok(text.includes(said), `${said} is not on the paper`);
    const { missing } = await host.rpc('overview_get', { all: false });
    assert.ok(missing.rows.length > 0, 'something is missing');
    for (const row of missing.rows) assert.ok(text.includes(row.name.split(' ')[0]), `${row.name} is not on the paper`);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

/** The parts of a meeting, and one record beside the list it stands in. */
async function records(page, label) {
  await visit(page, 0);
  await page.getByRole('main').getByRole('button', { name: /^(Aanmeldingen|Replies)$/ }).click();
  await page.locator('.tabs .tab').first().waitFor();
  const parts = await page.locator('.tabs .tab').count();
  assert.ok(parts >= 4, 'a meeting has its parts');
  for (let part = 0; part < parts; part += 1) {
    await page.locator('.tabs .tab').nth(part).click();
    await check(page, `${label}-meeting-${part + 1}`);
  }
  await visit(page, 1);
  // The screen opens as it was left, on its last part.
  await page.locator('.tabs .tab').first().click();
  await page.locator('.list__item').nth(1).click();
  await page.locator('.detail h2').first().waitFor();
  await check(page, `${label}-organisation`);
}
