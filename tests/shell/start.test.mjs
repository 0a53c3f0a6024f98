// The window starts, shows the first screen under a strict policy, and leaves nothing behind.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { closeByKeyboard, until, withWindow } from './webdriver.mjs';

let home;
let window;
withWindow((itsWindow, itsHome) => {
  window = itsWindow;
  home = itsHome;
}, { closes: false });

test('the first screen offers both doors', async () => {
  await until('the first screen', async () => (await window.run('return document.querySelector("h1") !== null')) || undefined);
  const text = await window.text();
  assert.match(text, /dossier/i);
});

test('the title of the window is the title of the screen', async () => {
  assert.match(await window.title(), /Hartwerk/);
});

test('the page may not reach the network, run other code or be sent elsewhere', async () => {
  const refused = await window.run(`
    const seen = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    fetch('http://127.0.0.1:9/').catch(() => undefined);
    const image = new Image();
    image.src = 'http://127.0.0.1:9/a.png';
    const script = document.createElement('script');
    script.textContent = 'window.reached = true';
    document.head.append(script);
    return new Promise((resolve) => setTimeout(() => resolve([...seen, String(window.reached)]), 300));
  `);
  for (const rule of ['connect-src', 'img-src']) assert.ok(refused.includes(rule), `${rule} in ${refused}`);
  assert.ok(refused.some((rule) => rule.startsWith('script-src')), `script-src in ${refused}`);
  assert.ok(refused.includes('undefined'), 'a script that was put in by hand must not run');
  const before = await window.run('return location.href');
  await window.run('location.href = "file:///etc/hostname"');
  assert.equal(await window.run('return location.href'), before);
});

test('a command that is not on the list is refused', async () => {
  const answer = await window.run(`
    return window.__TAURI_INTERNALS__.invoke('plugin:opener|open_path', { path: '/etc/hostname' })
      .then(() => 'opened', (error) => String(error));
  `);
  assert.match(answer, /not allowed|denied|forbidden/i);
});

test('a second start brings the first window to the front and ends', async () => {
  const second = spawn(process.env.HARTWERK_WINDOW, { env: home.env, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  assert.equal(code, 0);
  assert.equal((await home.privateFolders()).length, 1);
});

test('closing the window ends the program and leaves no private folder', async () => {
  await window.close();
  // It was ended hard, as in a crash; what that leaves is removed by the next start.
  const left = await home.privateFolders();
  assert.equal(left.length, 1);
  const env = { ...home.env, HARTWERK_WATCH_START: '1' };
  delete env.TAURI_WEBVIEW_AUTOMATION;
  const program = spawn(process.env.HARTWERK_WINDOW, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  await until('the screen to be drawn', () => said.split('\n').includes('screen'));
  assert.ok(!(await home.privateFolders()).includes(left[0]), 'the folder of the ended program is gone');
  await closeByKeyboard('Hartwerk', program);
  assert.equal(program.exitCode, 0);
  assert.deepEqual(await home.privateFolders(), [], `nothing is left when the program has ended; it said: ${said}`);
});
