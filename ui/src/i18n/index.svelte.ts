/**
 * Every word on the screen: `t(key, { count: 3 })`. It reads the language reactively, so a change of language
 * shows at once. Sentences with a name in bold come from `segments`, never from HTML.
 */
import { FluentType, type FluentVariable, type Scope } from '@fluent/bundle';
import { Words, localeTag, type Language } from './catalogue';

export type { Language } from './catalogue';

/** What fills a sentence. */
export type Args = Record<string, string | number>;

let language = $state<Language>('nl');
const catalogues = new Map<Language, Words>();

function wordsIn(which: Language): Words {
  let words = catalogues.get(which);
  if (words === undefined) {
    words = new Words(which);
    catalogues.set(which, words);
  }
  return words;
}

/** The language now. */
export function currentLanguage(): Language {
  return language;
}

/** Her language as a tag for dates and numbers. */
export function currentLocale(): string {
  return localeTag[language];
}

/** Changes the language of everything on the screen. */
export function setLanguage(next: Language): void {
  language = next;
  document.documentElement.lang = next;
}

/** Whether a sentence exists in the language now. */
export function hasMessage(key: string): boolean {
  return wordsIn(language).message(key) !== undefined;
}

/** The sentence for a key. A missing key shows itself between brackets; a test makes sure that there is none. */
export function t(key: string, args?: Args): string {
  return format(wordsIn(language), key, args);
}

function format(words: Words, key: string, args?: Record<string, FluentVariable>): string {
  const pattern = words.message(key)?.value;
  if (pattern === undefined || pattern === null) return `[${key}]`;
  return words.bundle.formatPattern(pattern, args, []);
}

/** Marks a name inside a sentence, without touching what the name contains. */
class Named extends FluentType<string> {
  override toString(_scope: Scope): string {
    return `\u{E000}${this.value}\u{E001}`;
  }
}

/** A piece of a sentence; `strong` for the name that it is about. */
export interface Segment {
  text: string;
  strong: boolean;
}

/** A sentence in pieces, each text argument that is shown (not only chosen on) as a strong piece. */
export function segments(key: string, args: Args): Segment[] {
  const words = wordsIn(language);
  const chosenOn = selectors(words.message(key)?.value);
  const marked: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) {
    const clean = typeof value === 'string' ? value.replace(/[\u{E000}\u{E001}]/gu, '') : value;
    marked[name] = typeof clean === 'string' && !chosenOn.has(name) ? new Named(clean) : clean;
  }
  const pieces = format(words, key, marked).split(/[\u{E000}\u{E001}]/u);
  return pieces.map((text, index) => ({ text, strong: index % 2 === 1 })).filter((piece) => piece.text !== '');
}

/** The arguments a sentence chooses its form by. */
function selectors(pattern: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(pattern)) for (const part of pattern) selectors(part, found);
  if (typeof pattern !== 'object' || pattern === null) return found;
  if ('type' in pattern && pattern.type === 'select' && 'selector' in pattern) {
    const selector = pattern.selector as { type?: string; name?: string };
    if (selector.type === 'var' && selector.name !== undefined) found.add(selector.name);
  }
  for (const part of Object.values(pattern)) if (typeof part === 'object') selectors(part, found);
  return found;
}
