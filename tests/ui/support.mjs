// What every test here stands on: a dev-host on a dossier of its own, a browser, and accessibility checks.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const require = createRequire(join(root, 'ui/package.json'));
const { chromium } = require('playwright-core');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The day on which every test takes place: a Tuesday. */
export const NOW = '2026-09-29T14:32:00';
export const PASSPHRASE = 'vier ganzen lopen langs de singel';
const CHROMIUM = process.env.HARTWERK_CHROMIUM ?? '/usr/bin/chromium';
const RESULTS = join(root, 'ui/test-results');

/** The program under test. */
function program() {
  const path = process.env.HARTWERK_DEV_HOST;
  if (!path) throw new Error('HARTWERK_DEV_HOST must name the dev-host program');
  return path;
}

/**
 * Starts dev-host. `dossier` is the name of a new dossier that is open at once, or undefined for none.
 * `now` is the day and time of its clock, `temporary` its folder for temporary files. Answers its address, `rpc` to call
 * commands directly, and `stop`.
 */
export async function startHost({ dossier, now = NOW, temporary } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hartwerk-screens-'));
  const words = ['--port', '0', '--ui', join(root, 'ui/dist'), '--now', now];
  if (dossier) words.push('--dossier', join(folder, `${dossier}.hartwerk`));
  const env = { ...process.env, HARTWERK_PASSPHRASE: PASSPHRASE, ...(temporary ? { TMPDIR: temporary, TMP: temporary, TEMP: temporary } : {}) };
  const host = spawn(program(), words, { env, cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    host.stdout.on('data', (data) => {
      said += data;
      const found = /listening on (\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    host.once('exit', (code) => reject(new Error(`dev-host ended with ${code} before it listened`)));
  });
  const token = new URL(address).searchParams.get('token');
  const rpc = async (command, request = null) => {
    const response = await fetch(new URL(`/rpc/${command}`, address), {
      method: 'POST',
      headers: { 'x-hartwerk-token': token },
      body: JSON.stringify(request),
    });
    const text = await response.text();
    const answer = text === '' ? null : JSON.parse(text);
    if (!response.ok) throw new Error(`${command}: ${answer.code} ${JSON.stringify(answer.args)}`);
    return answer;
  };
  /** The names of all commands of this host. */
  const commands = async () => {
    const response = await fetch(new URL('/rpc', address), { headers: { 'x-hartwerk-token': token } });
    return new Set((await response.json()).commands.map((command) => command.name));
  };
  const stop = () =>
    new Promise((resolve) => {
      host.once('exit', () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      host.kill('SIGINT');
    });
  return { address, rpc, commands, stop };
}

/** Starts the browser. */
export function startBrowser() {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** What each page asked and is not answered yet. */
const unanswered = new WeakMap();

/**
 * A page on the host. `problems` collects what must stay empty: errors of the page, refusals of the content policy,
 * requests to anywhere else. Answers of commands that a test provokes are no problem.
 */
export async function openPage(browser, host, { width = 1280, height = 800 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'nl-NL', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const flying = new Set();
  unanswered.set(page, flying);
  page.on('request', (request) => flying.add(request));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => flying.delete(request));
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(host.address).origin) && !/^(data|blob):/.test(request.url())) {
      problems.push(`went elsewhere: ${request.url()}`);
    }
  });
  await page.goto(host.address);
  await page.waitForSelector('h1');
  // What stands open is asked first; keys pressed before the answer are meant for another screen.
  await page.waitForLoadState('networkidle');
  return { page, problems, close: () => context.close() };
}

/** The violations axe finds, one line each; [] is what a test expects. */
export async function violations(page) {
  await page.waitForLoadState('networkidle');
  // From outside the page's own content policy: the tool is injected by the browser, not loaded by the page.
  const found = await page.evaluate(`${axeSource}; axe.run(document, { resultTypes: ['violations'] })`);
  return found.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html.slice(0, 200)}`),
  );
}

/** Keeps a picture of the page as test output. */
export async function picture(page, name) {
  mkdirSync(RESULTS, { recursive: true });
  await page.screenshot({ path: join(RESULTS, `${name}.png`) });
}

/** Changes preferences as the settings screen does, and reloads. */
export async function prefer(host, page, change) {
  const old = await host.rpc('preferences_get');
  await host.rpc('preferences_save', { ...old, ...change });
  await page.reload();
  await page.waitForSelector('h1');
}

/** The looks every screen is checked in. */
export const looks = [
  { theme: 'light', text_size: 100 },
  { theme: 'dark', text_size: 100 },
  { theme: 'light', text_size: 200 },
  { theme: 'dark', text_size: 200 },
];

/** Waits until something is so. */
export async function eventually(what, attempt) {
  let last;
  for (let tries = 0; tries < 80; tries += 1) {
    last = await attempt();
    if (last === true) return;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  assert.fail(`${what}: ${JSON.stringify(last)}`);
}

/** Waits until the page has come to rest: everything asked for is there and nothing on it changes any more. */
export async function atRest(page) {
  await eventually('the page to come to rest', async () => {
    await page.evaluate(untilUnchanged);
    return unanswered.get(page).size === 0 || [...unanswered.get(page)].map((request) => request.url());
  });
}

/** Runs in the page: done when nothing on it has changed for a moment. */
function untilUnchanged() {
  return new Promise((resolve) => {
    let moment;
    const watch = new MutationObserver(() => begin());
    const begin = () => {
      clearTimeout(moment);
      moment = setTimeout(() => {
        watch.disconnect();
        resolve();
      }, 120);
    };
    watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
    begin();
  });
}

/** Waits until something stays as it is for a second, and answers it. */
export async function settled(what, look) {
  let last = JSON.stringify(await look());
  let same = 0;
  await eventually(`${what} to settle`, async () => {
    const now = JSON.stringify(await look());
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= 16;
  });
  return JSON.parse(last);
}

/** The files in a packed file, by name, as text. */
export function unpack(file) {
  const names = execFileSync('python3', ['-c', 'import sys,zipfile; print("\\n".join(zipfile.ZipFile(sys.argv[1]).namelist()))', file], { encoding: 'utf8' }).trim().split('\n');
  return new Map(names.map((name) => [name, execFileSync('python3', ['-c', 'import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))', file, name])]));
}
