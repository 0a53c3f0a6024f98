// Runs every *.test.mjs here in Chromium on dev-host and closes with `N passed, M failed`, for `cargo xtask test`.
//
// HARTWERK_DEV_HOST names the dev-host program; the screens must have been built (`npm run build` in ui/).
// An argument narrows it down: `node run.mjs screens`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const folder = import.meta.dirname;
const wanted = process.argv[2] ?? '';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs') && name.includes(wanted))
  .sort()
  .map((name) => join(folder, name));

let passed = 0;
let failed = 0;
const isTest = (event) => event.details?.type !== 'suite' && !files.includes(event.name);

// One after the other: a browser and a host each, on a machine that may be small.
const stream = run({ files, concurrency: 1 });
stream.on('test:pass', (event) => (passed += isTest(event) ? 1 : 0));
stream.on('test:fail', (event) => {
  failed += 1;
  if (!isTest(event)) console.error(event.details?.error);
});
stream.compose(new spec()).pipe(process.stdout);
stream.on('end', () => {
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  // A run without tests proves nothing.
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
