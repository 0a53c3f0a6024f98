// The real window, driven as a person would: WebKitWebDriver starts the program itself.
//
// Only what the journeys need of the W3C protocol; no package is needed for it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

/** Keys that have no letter, as the protocol names them. */
export const KEY = {
  enter: '\uE007',
  tab: '\uE004',
  escape: '\uE00C',
  up: '\uE013',
  down: '\uE015',
  control: '\uE009',
  shift: '\uE008',
  alt: '\uE00A',
};

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** How long a person would wait before she thinks it is broken. */
const PATIENCE_MS = 20_000;

/** A home of its own for one journey: no settings, no recent dossiers, nothing of the machine's user. */
export async function makeHome() {
  const folder = await mkdtemp(join(tmpdir(), 'hartwerk-window-'));
  const runtime = join(folder, 'runtime');
  await mkdir(runtime, { mode: 0o700 });
  await mkdir(join(folder, 'Documents'));
  await mkdir(join(folder, '.config'));
  await writeFile(join(folder, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
  return {
    folder,
    documents: join(folder, 'Documents'),
    runtime,
    env: {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, '.config'),
      XDG_DATA_HOME: join(folder, '.local', 'share'),
      XDG_CACHE_HOME: join(folder, '.cache'),
      XDG_RUNTIME_DIR: runtime,
      LC_ALL: 'C.UTF-8',
      TAURI_WEBVIEW_AUTOMATION: 'true',
    },
    /** Private folders of the program that lie there now. */
    privateFolders: async () => (await readdir(runtime)).filter((name) => name.startsWith('hartwerk-private-')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Process numbers of the program, or what it started, that live in this home. */
async function programsIn(home) {
  const found = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const [said, called] = await Promise.all([readFile(`/proc/${name}/environ`, 'utf8'), readFile(`/proc/${name}/comm`, 'utf8')]);
      if (called.trim() === 'hartwerk' && said.split('\0').includes(`HOME=${home.folder}`)) found.push(Number(name));
    } catch {
      // It ended while we looked, or belongs to somebody else.
    }
  }
  return found;
}

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Tries until it gets an answer that is not undefined, or tells what it waited for. */
export async function until(what, attempt, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  let last;
  while (Date.now() < end) {
    try {
      const answer = await attempt();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error(`waited ${patience / 1000} s for: ${what}${last === undefined ? '' : ` (${last.message})`}`);
}

/** A window manager, so that windows have a title bar, can be closed by a person, and get the keyboard. */
export function startDesktop() {
  const manager = spawn('openbox', { stdio: 'ignore' });
  return { stop: () => manager.kill() };
}

/** Runs xdotool: a keyboard for what is not ours. */
async function xdotool(...words) {
  const [code] = await once(spawn('xdotool', words, { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error(`xdotool ${words.join(' ')} ended with ${code}`);
}

/** Brings the window with this title to the front and presses keys on the keyboard itself, as a person does. */
export async function pressIn(title, ...keys) {
  await xdotool('search', '--sync', '--onlyvisible', '--name', title, 'windowactivate', '--sync');
  await xdotool('key', '--delay', '40', ...keys);
}

/** Closes the window with this title by the keyboard; pressed again when it did not arrive, as a person would. */
export async function closeByKeyboard(title, program) {
  const ended = () => program.exitCode !== null || program.signalCode !== null;
  // Each of these fails when the window has just gone, which is what is wanted.
  const attempt = (...words) => once(spawn('xdotool', words, { stdio: 'ignore' }), 'exit');
  await xdotool('search', '--sync', '--onlyvisible', '--name', title);
  await until('the program to end', async () => {
    if (ended()) return true;
    await attempt('search', '--onlyvisible', '--name', title, 'windowactivate');
    // Named apart: keys sent to a window never reach the window manager.
    await attempt('key', 'alt+F4');
    for (let looks = 0; looks < 40 && !ended(); looks += 1) await pause(50);
    return ended();
  });
}

/** Types a path into the system's own file dialog and confirms it, as often as the dialog needs to take it in. */
export async function choosePath(title, path) {
  await pressIn(title, 'ctrl+l');
  await xdotool('type', '--delay', '15', path);
  await until(`the dialog ‘${title}’ to close`, async () => {
    await pause(500);
    const [shown] = await once(spawn('xdotool', ['search', '--onlyvisible', '--name', title], { stdio: 'ignore' }), 'exit');
    if (shown === 0) await xdotool('key', 'Return');
    return shown !== 0;
  });
}

/** The program in its window. */
export class Window {
  #driver;
  #base;
  #session;
  #home;

  /** Starts the program in this home. */
  static async open(home, binary = process.env.HARTWERK_WINDOW) {
    if (!binary) throw new Error('HARTWERK_WINDOW must name the program');
    const window = new Window();
    window.#home = home;
    const port = await freePort();
    window.#driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env: home.env,
      // The desktop's own services complain a lot on a hidden screen; HARTWERK_LOUD shows it.
      stdio: ['ignore', ...(process.env.HARTWERK_LOUD ? ['inherit', 'inherit'] : ['ignore', 'ignore'])],
    });
    window.#base = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver', async () => (await fetch(`${window.#base}/status`)).ok);
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: [] } } };
    const { sessionId } = await window.#send('POST', '/session', { capabilities });
    window.#session = `/session/${sessionId}`;
    return window;
  }

  async #send(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  #ask(method, path, body) {
    return this.#send(method, this.#session + path, body);
  }

  /** Runs a function body in the page. */
  run(script, ...args) {
    return this.#ask('POST', '/execute/sync', { script, args });
  }

  /** Waits for the element with this role whose accessible name contains the text. */
  async find(role, name) {
    const id = await until(`${role} ‘${name}’`, async () => (await this.run(FIND, role, name)) ?? undefined);
    return id[ELEMENT];
  }

  /** Whether there is such an element now. */
  async has(role, name) {
    return (await this.run(FIND, role, name)) !== null;
  }

  /** Clicks on it as a pointer does. */
  async click(role, name) {
    const element = await this.find(role, name);
    await until(`clicking ${role} ‘${name}’`, async () => {
      await this.#ask('POST', `/element/${element}/click`, {});
      return true;
    });
  }

  /** Empties a field and types into it. */
  async fill(role, name, text) {
    const element = await this.find(role, name);
    await this.#ask('POST', `/element/${element}/clear`, {});
    await this.#ask('POST', `/element/${element}/value`, { text });
  }

  /** Presses keys where the focus is; the first ones of several are held. */
  async press(...keys) {
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = [...keys].reverse().map((value) => ({ type: 'keyUp', value }));
    const actions = [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
    await this.#ask('POST', '/actions', { actions });
  }

  /** Types letters where the focus is. */
  async type(text) {
    for (const letter of text) await this.press(letter);
  }

  /**
   * Clicks on it as a pointer does, looking it up anew as long as the page is still changing under the pointer: for
   * what a screen draws again while answers come in, such as the row of a table.
   */
  async tap(role, name) {
    await until(`clicking ${role} ‘${name}’`, async () => {
      const found = await this.run(FIND, role, name);
      if (found === null) return undefined;
      await this.#ask('POST', `/element/${found[ELEMENT]}/click`, {});
      return true;
    });
  }

  /**
   * Clicks until the page shows the text. What lies above may still move while answers come in, and then the first
   * click lands beside it; a person sees that and clicks again.
   */
  async tapUntil(role, name, sign) {
    await until(`‘${sign}’ after clicking ${role} ‘${name}’`, async () => {
      if (await this.run(SEES, sign)) return true;
      const found = await this.run(FIND, role, name);
      if (found !== null) await this.#ask('POST', `/element/${found[ELEMENT]}/click`, {});
      return until(`the text ‘${sign}’`, () => this.run(SEES, sign), 2_000);
    });
  }

  /** Waits until the keyboard goes to the field or row whose name contains the text. */
  atKeyboard(name) {
    return until(`the keyboard to be at ‘${name}’`, () => this.run(FOCUS, name));
  }

  /** What stands in the field with this label. */
  async value(name) {
    const element = await this.find('textbox', name);
    return this.#ask('GET', `/element/${element}/property/value`);
  }

  /** Waits until the page no longer shows the text. */
  seeNoMore(text) {
    return until(`‘${text}’ to go`, async () => !(await this.run(SEES, text)));
  }

  /** Waits until the page shows the text. */
  see(text) {
    return until(`the text ‘${text}’`, () => this.run(SEES, text));
  }

  /** Everything the page shows. */
  text() {
    return this.run('return document.body.innerText');
  }

  /** The window's title, as the page set it. */
  title() {
    return this.#ask('GET', '/title');
  }

  /** A picture of the window, as PNG. */
  async picture(file) {
    await writeFile(file, Buffer.from(await this.#ask('GET', '/screenshot'), 'base64'));
  }

  /** Closes the window and waits for the program and its driver to end. */
  async close() {
    const programs = await programsIn(this.#home);
    // A driver whose browser is gone may end while it answers; the program is what matters.
    await this.#send('DELETE', this.#session).catch(() => undefined);
    this.#driver.kill();
    if (this.#driver.exitCode === null && this.#driver.signalCode === null) await once(this.#driver, 'exit');
    // The driver ends the program hard, as a crash does; now and then it leaves that to us.
    await pause(200);
    for (const program of programs) {
      try {
        process.kill(program, 'SIGKILL');
      } catch (error) {
        if (error.code !== 'ESRCH') throw error;
      }
    }
    await until('the program to end', async () => (await programsIn(this.#home)).length === 0);
  }
}

/**
 * One window, in a home and on a desktop of its own, for all tests of a file. `take` gets the window and the home before
 * the first test. `closes`: whether the window is closed afterwards; a file whose last test closes it says no.
 */
export function withWindow(take, { closes = true } = {}) {
  let desktop;
  let home;
  let window;
  before(async () => {
    desktop = startDesktop();
    home = await makeHome();
    window = await Window.open(home);
    take(window, home);
  });
  after(async () => {
    if (closes) await window?.close();
    desktop?.stop();
    await home?.remove();
  });
}

const SEES = `
  const plain = (text) => text.replace(/\\s+/g, ' ');
  return plain(document.body.innerText).includes(plain(arguments[0]));
`;

// What has the focus, by its label or by what it shows.
const FOCUS = `
  const at = document.activeElement;
  if (at === null || at === document.body) return false;
  const names = [at.getAttribute('aria-label'), ...[...(at.labels ?? [])].map((label) => label.textContent), at.innerText];
  return names.some((name) => (name ?? '').replace(/\\s+/g, ' ').includes(arguments[0]));
`;

// Roles and names as assistive software hears them, near enough for our own screens.
const FIND = `
  const [role, name] = arguments;
  const kinds = {
    button: 'button, [role=button], input[type=submit]',
    link: 'a[href], [role=link]',
    textbox: 'input:not([type]), input[type=text], input[type=password], input[type=search], textarea, [role=textbox], [role=combobox], [role=searchbox]',
    checkbox: 'input[type=checkbox], [role=checkbox]',
    radio: 'input[type=radio], [role=radio]',
    heading: 'h1, h2, h3, h4',
    option: 'option, [role=option]',
    combobox: 'select, [role=combobox]',
    tab: '[role=tab]',
    img: 'img, [role=img]',
    row: 'tr, [role=row], li',
    cell: 'th[scope=row], td',
    dialog: 'dialog, [role=dialog], [role=alertdialog]',
  };
  const clean = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const named = (element) => {
    const by = element.getAttribute('aria-labelledby');
    if (by) return clean(by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    return clean(
      element.getAttribute('aria-label') ||
        [...(element.labels ?? [])].map((label) => label.textContent).join(' ') ||
        element.getAttribute('alt') ||
        element.innerText ||
        element.getAttribute('placeholder') ||
        element.getAttribute('title'),
    );
  };
  const visible = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;
  const all = [...document.querySelectorAll(kinds[role])].filter(visible);
  return all.find((element) => named(element) === name) ?? all.find((element) => named(element).includes(name)) ?? null;
`;
