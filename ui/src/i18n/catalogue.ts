/** The Fluent catalogues of both languages, bundled from `locales/`. */
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** The languages of the app. Dutch is the source. */
export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];

/** BCP 47 tag for dates, numbers and plural rules. */
export const localeTag: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** `papers.ftl` holds the words of printed papers; those are set by Rust and have names of their own. */
const sources = import.meta.glob<string>(['../../../locales/*/*.ftl', '!../../../locales/*/papers.ftl'], { query: '?raw', import: 'default', eager: true });

/** What is wrong with the catalogues of a language: a test refuses any. */
export function catalogueErrors(language: Language): string[] {
  return load(language).errors;
}

/** All messages of a language. Of two messages with one name the first stands; see {@link catalogueErrors}. */
export function makeBundle(language: Language): FluentBundle {
  return load(language).bundle;
}

function load(language: Language): { bundle: FluentBundle; errors: string[] } {
  const bundle = new FluentBundle(localeTag[language], { useIsolating: false });
  const errors = Object.entries(sources)
    .filter(([path]) => path.includes(`/locales/${language}/`))
    .flatMap(([path, text]) => bundle.addResource(new FluentResource(text)).map((error) => `${path}: ${error.message}`));
  return { bundle, errors };
}
