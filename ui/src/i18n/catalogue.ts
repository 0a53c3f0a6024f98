/** The Fluent catalogues of both languages, bundled from `locales/`. */
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** The languages of the app. Dutch is the source. */
export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];

/** BCP 47 tag for dates, numbers and plural rules. */
export const localeTag: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

const sources = import.meta.glob<string>('../../../locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });

/** All messages of a language; a mistake in a catalogue is an error, not a missing sentence later. */
export function makeBundle(language: Language): FluentBundle {
  const bundle = new FluentBundle(localeTag[language], { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (!path.includes(`/locales/${language}/`)) continue;
    const errors = bundle.addResource(new FluentResource(text));
    if (errors.length > 0) throw new Error(`${path}: ${errors.map(String).join('; ')}`);
  }
  return bundle;
}
