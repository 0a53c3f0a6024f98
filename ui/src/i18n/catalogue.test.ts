import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { Words, catalogueErrors, languages } from './catalogue';
import { showDaysUntil } from './dates';
import { errorText } from './errors';
import { t } from './index.svelte';
import { showNumber } from './numbers';

const root = join(import.meta.dirname, '../../..');

/** The keys of a language with the arguments each uses. */
function messages(language: string): Map<string, string> {
  const found = new Map<string, string>();
  const folder = join(root, 'locales', language);
  // The words of papers are tried in Rust, where they are used.
  for (const file of readdirSync(folder).filter((name) => name !== 'papers.ftl')) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const message of new FluentResource(text).body) {
      expect(found.has(message.id), `${language}/${file}: ${message.id} twice`).toBe(false);
      const used = [...JSON.stringify(message).matchAll(/"type":"var","name":"(\w+)"/g)].map((match) => match[1]);
      found.set(message.id, [...new Set(used)].sort().join(' '));
    }
  }
  return found;
}

/** Every source file of the screen, without tests and generated files. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(path);
    return /\.(svelte|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

/** Every source file of Rust under a folder. */
function rustSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? rustSources(path) : entry.name.endsWith('.rs') ? [path] : [];
  });
}

describe('catalogues', () => {
  // First of all: once the words of every screen have been added, this can no longer be seen.
  it('say the first screen without the words of the others', () => {
    const words = new Words('nl');
    const missing: string[] = [];
    for (const path of [...sources(join(root, 'ui/src/features/dossier')), ...sources(join(root, 'ui/src/backend'))]) {
      for (const [, key] of readFileSync(path, 'utf8').matchAll(/\bt\(\s*['"]([a-z0-9-]+)['"]/g)) if (words.message(key ?? '') === undefined) missing.push(`${path}: ${key}`);
    }
    expect(missing).toEqual([]);
    expect(words.message('nav-nothing-of-the-kind')).toBeUndefined();
  });

  it('can be read whole', async () => {
    await import('./catalogues');
    for (const language of languages) expect(catalogueErrors(language), language).toEqual([]);
  });

  it('have the same messages with the same arguments in both languages', () => {
    const [dutch, english] = [messages('nl'), messages('en')];
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
    for (const [key, used] of dutch) expect(english.get(key), key).toBe(used);
  });

  it('hold every key that a screen names', () => {
    const known = messages('nl');
    const missing: string[] = [];
    for (const path of sources(join(root, 'ui/src'))) {
      const text = readFileSync(path, 'utf8');
      for (const [, key] of text.matchAll(/\b(?:t|tell|segments)\(\s*['"]([a-z0-9-]+)['"]/g)) if (!known.has(key ?? '')) missing.push(`${path}: ${key}`);
      // Keys with a part filled in: at least one message must begin so.
      for (const [, start] of text.matchAll(/\b(?:t|tell|segments)\(\s*`([a-z0-9-]+)\$\{/g)) {
        if (![...known.keys()].some((key) => key.startsWith(start ?? ''))) missing.push(`${path}: ${start}…`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('have a word for every kind of record that the search can find', () => {
    const tables = join(root, 'src-tauri/crates/store/src/tables');
    const found = readdirSync(tables).filter((file) => readFileSync(join(tables, file), 'utf8').includes('SearchText::Entry'));
    expect(found.length).toBeGreaterThan(5);
    const kinds = found.map((file) => `kind-${file.replace('.rs', '').replaceAll('_', '-')}`);
    for (const language of languages) expect(kinds.filter((key) => !messages(language).has(key)), language).toEqual([]);
  });

  it('have a word for every field that an error names', () => {
    const fields = new Set<string>();
    for (const path of rustSources(join(root, 'src-tauri/crates/app/src'))) {
      for (const [, field] of readFileSync(path, 'utf8').matchAll(/\.arg\(\s*"field",\s*"(\w+)"/g)) fields.add(`record-${(field ?? '').replaceAll('_', '-')}`);
    }
    expect(fields.size).toBeGreaterThan(3);
    for (const language of languages) expect([...fields].filter((key) => !messages(language).has(key)), language).toEqual([]);
  });

  it('name a field in an error by its word', () => {
    expect(errorText({ code: 'required', args: { field: 'title' } })).toContain(t('record-title'));
    expect(errorText({ code: 'required', args: { field: 'confirmed_by' } })).not.toMatch(/confirmed_by|\[/);
  });

  it('print on the recovery sheet what the button says', () => {
    for (const language of languages) {
      const text = (file: string): string => readFileSync(join(root, 'locales', language, file), 'utf8');
      const button = /^unlock-with-recovery = (.+)$/m.exec(text('dossier.ftl'))?.[1];
      expect(button).toBeDefined();
      expect(/^recovery-step-2 = (.+)$/m.exec(text('papers.ftl'))?.[1]).toContain(`‘${button}’`);
    }
  });

  it('tell a day that is past as past', () => {
    expect([showDaysUntil(-10), showDaysUntil(-1), showDaysUntil(0), showDaysUntil(3)]).toEqual(['10 dagen geleden', 'gisteren', 'vandaag', 'over 3 dagen']);
    expect(showNumber(2500)).toBe('2.500');
  });
});
