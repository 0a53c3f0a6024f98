// The program works where there is no network at all, and asks for none: every socket it makes is watched.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { makeHome } from './webdriver.mjs';

/** Kinds of sockets that stay inside this computer: to other programs, and to the kernel. */
const INSIDE = ['AF_UNIX', 'AF_LOCAL', 'AF_NETLINK'];

// An empty network namespace has only a loopback of its own, which is down until it is set up.
const NOWHERE = ['--net', '--map-root-user', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

/** Starts a program without a network, with every socket it makes written to a file. */
function withoutNetwork(record, env, program, ...args) {
  const strace = ['strace', '-f', '-qq', '-e', 'trace=socket', '-o', record];
  return spawn('unshare', [...NOWHERE, ...strace, program, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the program ends together with the one that watches it.
    detached: true,
  });
}

/** Resolves with the first line that begins so. */
function line(stream, start) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: stream });
    lines.on('line', (text) => text.startsWith(start) && resolve(text));
    lines.on('close', () => reject(new Error(`ended before it said ‘${start}’`)));
  });
}

async function end(child) {
  if (child.exitCode === null && child.signalCode === null) {
    process.kill(-child.pid, 'SIGKILL');
    await once(child, 'exit');
  }
}

/** Families of the sockets in a record. */
async function families(record) {
  const calls = (await readFile(record, 'utf8')).match(/socket\((\w+)/g) ?? [];
  return [...new Set(calls.map((call) => call.slice('socket('.length)))];
}

test('the window shows its first screen without a network and makes no socket to one', async () => {
  const home = await makeHome();
  const record = join(home.folder, 'sockets.txt');
  const env = { ...home.env, HARTWERK_WATCH_START: '1' };
  delete env.TAURI_WEBVIEW_AUTOMATION;
  const window = withoutNetwork(record, env, process.env.HARTWERK_WINDOW);
  try {
    await line(window.stderr, 'screen');
    // A little longer than the first screen, so that what begins after it is seen too.
    await new Promise((resolve) => setTimeout(resolve, 1500));
  } finally {
    await end(window);
  }
  const made = await families(record);
  assert.ok(made.includes('AF_UNIX'), `the record shows the screen's own sockets: ${made}`);
  assert.deepEqual(made.filter((family) => !INSIDE.includes(family)), []);
  await home.remove();
});

test('dev-host answers over loopback without a network, and listens there only', async () => {
  const home = await makeHome();
  const record = join(home.folder, 'sockets.txt');
  // The namespace has a loopback of its own, so the question is asked from inside it.
  const script = `
    "$HARTWERK_DEV_HOST" --port 0 --ui ui/dist > "$HOME/said" & host=$!
    for _ in $(seq 100); do grep -q listening "$HOME/said" && break; sleep 0.1; done
    address=$(sed -n 's/^listening on //p' "$HOME/said")
    node -e '
      const url = new URL(process.argv[1]);
      fetch(new URL("/rpc" + url.search, url)).then((r) => r.json()).then((r) => console.log("commands", r.commands.length));
    ' "$address"
    cat /proc/net/tcp /proc/net/tcp6 /proc/net/udp /proc/net/udp6 | awk '$4 == "0A" || $4 == "07" { print "listens", $2 }'
    kill -INT $host; wait $host
  `;
  const child = withoutNetwork(record, home.env, 'sh', '-c', script);
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  await once(child, 'exit');
  assert.match(said, /commands [1-9]/);
  const listening = said.match(/listens (\S+)/g) ?? [];
  assert.equal(listening.length, 1, said);
  assert.match(listening[0], /listens 0100007F:/, 'only on 127.0.0.1');
  await home.remove();
});
