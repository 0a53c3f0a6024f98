/** The Fluent catalogues of both languages, bundled from `locales/`. */
import { FluentBundle, FluentResource, type Message } from '@fluent/bundle';

/** The languages of the app. Dutch is the source. */
export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];

/** BCP 47 tag for dates, numbers and plural rules. */
export const localeTag: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Catalogue texts by their path. */
export type Catalogues = Record<string, string>;

/** What the first screen says. All else is handed over by `catalogues.ts`, which comes with the screens of a dossier. */
const sources: Catalogues = import.meta.glob<string>('../../../locales/*/{dossier,errors,shell}.ftl', { query: '?raw', import: 'default', eager: true });

/** Adds the words of more screens. They are read when the first of them is asked for. */
export function addCatalogues(more: Catalogues): void {
  Object.assign(sources, more);
}

/** What is wrong with the catalogues of a language: a test refuses any. */
export function catalogueErrors(language: Language): string[] {
  const words = new Words(language);
  return Object.keys(sources).filter((path) => isOf(path, language)).flatMap((path) => words.read(path));
}

const isOf = (path: string, language: Language): boolean => path.includes(`/locales/${language}/`);

/**
 * All messages of a language. A file is read when one of its messages is asked for: reading everything takes longer than
 * drawing the first screen. Of two messages with one name the first stands; see {@link catalogueErrors}.
 */
export class Words {
  readonly #language: Language;
  readonly bundle: FluentBundle;
  readonly #read = new Set<string>();

  constructor(language: Language) {
    this.#language = language;
    this.bundle = new FluentBundle(localeTag[language], { useIsolating: false });
  }

  /** The message with this name, if there is one. */
  message(key: string): Message | undefined {
    const known = this.bundle.getMessage(key);
    if (known !== undefined) return known;
    const name = `\n${key} =`;
    for (const [path, text] of Object.entries(sources)) {
      if (this.#read.has(path) || !isOf(path, this.#language)) continue;
      if (!text.startsWith(name.slice(1)) && !text.includes(name)) continue;
      this.read(path);
      return this.bundle.getMessage(key);
    }
    return undefined;
  }

  /** Reads a file; answers what is wrong in it. */
  read(path: string): string[] {
    this.#read.add(path);
    return this.bundle.addResource(new FluentResource(sources[path] ?? '')).map((error) => `${path}: ${error.message}`);
  }
}
