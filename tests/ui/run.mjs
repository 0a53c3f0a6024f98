// Runs every *.test.mjs here in Chromium on dev-host and closes with `N passed, M failed`, for `cargo xtask test`.
//
// HARTWERK_DEV_HOST names the dev-host program; the screens must have been built (`npm run build` in ui/).
// An argument narrows it down: `node run.mjs screens`.
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const folder = import.meta.dirname;
const wanted = process.argv[2] ?? '';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs') && name.includes(wanted))
  .sort()
  .map((name) => join(folder, name));

const isTest = (event) => event.details?.type !== 'suite' && !files.includes(event.name);

/** Runs files one after the other (a browser and a host each, on a machine that may be small); counts per file. */
async function runAll(wantedFiles) {
  const counts = new Map(wantedFiles.map((file) => [file, { passed: 0, failed: 0 }]));
  const stream = run({ files: wantedFiles, concurrency: 1 });
  stream.on('test:pass', (event) => {
    if (isTest(event)) counts.get(event.file).passed += 1;
  });
  stream.on('test:fail', (event) => {
    const count = counts.get(event.file) ?? counts.get(event.name);
    count.failed += 1;
    if (!isTest(event)) console.error(event.details?.error);
  });
  const shown = stream.compose(new spec());
  shown.pipe(process.stdout, { end: false });
  await once(shown, 'end');
  return counts;
}

const counts = await runAll(files);
// A browser on a busy machine may be late once. What fails is run a second time, and that is said; what fails twice fails.
const again = files.filter((file) => counts.get(file).failed > 0);
if (again.length > 0) {
  process.stdout.write(`\nA second time, because something failed: ${again.map((file) => basename(file)).join(', ')}\n`);
  for (const [file, count] of await runAll(again)) counts.set(file, count);
}
const sum = (kind) => [...counts.values()].reduce((total, count) => total + count[kind], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
// A run without tests proves nothing.
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
