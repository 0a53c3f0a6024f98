// From nothing to an open dossier and back, by keyboard alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PASSPHRASE, looks, openPage, picture, prefer, startBrowser, startHost, violations } from './support.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

/** Presses Tab until what has the focus says the words. */
async function tabTo(page, words) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused?.id ? document.querySelector(`label[for="${focused.id}"]`)?.textContent : '';
      return `${focused?.getAttribute('aria-label') ?? ''} ${label ?? ''} ${focused?.textContent ?? ''}`;
    });
    if (said.includes(words)) return;
  }
  assert.fail(`the keyboard does not reach “${words}”`);
}

/** Waits, as a person does, until the caret stands in the field with this label. */
async function caretIn(page, label) {
  await page.waitForFunction((wanted) => document.activeElement?.labels?.[0]?.textContent.trim().startsWith(wanted), label);
}

test('a dossier is made, locked and opened again by keyboard', async () => {
  const host = await startHost();
  const { page, problems, close } = await openPage(browser, host);
  try {
    await tabTo(page, 'Nieuw dossier maken');
    await page.keyboard.press('Enter');
    await caretIn(page, 'Naam van het dossier');
    await tabTo(page, 'Wachtzin');
    await page.keyboard.type('kort');
    await page.getByText('te raden').first().waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PASSPHRASE);
    await tabTo(page, 'Wachtzin, nog een keer');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Bewaar uw herstelblad' }).waitFor();
    assert.equal(await page.locator('.recovery-key li').count() > 3, true, 'the recovery key is shown in groups');
    assert.deepEqual(await violations(page), []);
    await tabTo(page, 'Later, bij Instellingen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();

    await page.keyboard.press('Control+l');
    await page.getByText('Het dossier is vergrendeld').waitFor();
    assert.equal(await page.locator('.nav').count(), 0, 'nothing of the dossier is left on the screen');
    await caretIn(page, 'Wachtzin');
    await page.keyboard.type('dat is niet de wachtzin');
    await page.keyboard.press('Enter');
    await page.getByText('Deze wachtzin past niet bij dit dossier').waitFor();
    assert.deepEqual(await violations(page), []);
    await caretIn(page, 'Wachtzin');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
    await host.stop();
  }
});

test('a weak passphrase and a second one that differs are told under their fields', async () => {
  const host = await startHost();
  const { page, close } = await openPage(browser, host);
  try {
    await page.getByRole('button', { name: 'Nieuw dossier maken' }).click();
    await page.getByLabel('Wachtzin', { exact: true }).fill('welkom');
    await page.getByRole('button', { name: 'Dossier maken' }).click();
    await page.getByText('Deze wachtzin is te makkelijk te raden').waitFor();
    await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('Wachtzin, nog een keer').fill(`${PASSPHRASE}!`);
    await page.getByText('Moeilijk te raden').or(page.getByText('Heel moeilijk te raden')).waitFor();
    await page.getByRole('button', { name: 'Dossier maken' }).click();
    await page.getByText('De twee wachtzinnen zijn niet gelijk').waitFor();
    assert.equal((await host.rpc('dossier_status')).state, 'none');
  } finally {
    await close();
    await host.stop();
  }
});

for (const look of looks) {
  test(`the start is accessible in ${look.theme} at ${look.text_size} %`, async () => {
    const host = await startHost();
    const { page, problems, close } = await openPage(browser, host);
    try {
      await prefer(host, page, look);
      assert.deepEqual(await violations(page), []);
      await picture(page, `start-${look.theme}-${look.text_size}`);
      await page.getByRole('button', { name: 'Nieuw dossier maken' }).click();
      assert.deepEqual(await violations(page), []);
      await picture(page, `create-${look.theme}-${look.text_size}`);
      assert.deepEqual(problems, []);
    } finally {
      await close();
      await host.stop();
    }
  });
}
