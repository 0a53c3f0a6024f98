// Makes the pictures of the README: the screens on the example dossier, in light and one in dark.
//
// node tests/ui/screenshots.mjs FOLDER, with HARTWERK_DEV_HOST set; `cargo xtask screenshots` does both.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from './example.mjs';
import { atRest, openPage, prefer, startBrowser, startHost } from './support.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('name the folder for the pictures');
mkdirSync(folder, { recursive: true });

const host = await startHost({ dossier: 'Samen sterker' });
const browser = await startBrowser();
try {
  const commands = await host.commands();
  if (commands.has('example_open')) await host.rpc('example_open');
  else await fill(host.rpc);
  const { page } = await openPage(browser, host);
  const keep = async (name) => {
    await atRest(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`${name}.png\n`);
  };
  const names = await page.locator('.nav .nav-link').count();
  for (let index = 1; index <= names; index += 1) {
    await page.keyboard.press(`Control+${index}`);
    await atRest(page);
    await keep(`${index}`);
  }
  await page.keyboard.press('Control+1');
  await prefer(host, page, { theme: 'dark' });
  await keep('1-dark');
} finally {
  await browser.close();
  await host.stop();
}
