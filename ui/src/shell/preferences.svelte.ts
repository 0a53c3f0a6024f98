/** How she likes the program: kept per laptop by Rust, not in the dossier. */
import { backend, type T } from '../backend';
import { setLanguage, type Language } from '../i18n/index.svelte';

export type Theme = 'system' | 'light' | 'dark';

/** Text sizes on offer, in percent. */
export const textSizes = [100, 115, 130, 150, 175, 200] as const;

class Preferences {
  language = $state<Language>('nl');
  theme = $state<Theme>('system');
  /** Percent of the normal size. */
  textSize = $state(100);
  /** Whether bare letters are keys. */
  singleKeys = $state(true);
  /** Minutes without a key or a click before the dossier locks; 0 is never. */
  idleMinutes = $state(15);
}

/** Her preferences. Change them through {@link savePreferences}, so that they are kept and the page follows. */
export const preferences = new Preferences();

let kept: T.Preferences | undefined;

function take(told: T.Preferences): void {
  kept = told;
  preferences.language = told.language === 'en' ? 'en' : 'nl';
  preferences.theme = told.theme === 'light' || told.theme === 'dark' ? told.theme : 'system';
  preferences.textSize = told.text_size;
  preferences.singleKeys = told.single_keys;
  preferences.idleMinutes = told.idle_minutes;
  const root = document.documentElement;
  if (preferences.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = preferences.theme;
  root.style.fontSize = `${preferences.textSize}%`;
  setLanguage(preferences.language);
}

/** Asks Rust what she set, and makes the page follow. */
export async function readPreferences(): Promise<void> {
  take(await backend.preferencesGet());
}

/** Keeps a change and makes the page follow at once. */
export async function savePreferences(change: Partial<T.Preferences>): Promise<void> {
  const old = kept ?? (await backend.preferencesGet());
  take(await backend.preferencesSave({ ...old, ...change }));
}

/** What a screen remembers of itself, such as how a table is sorted. Never what is in a record. */
export function remembered(name: string): unknown {
  return kept?.screens[name];
}

/** Remembers something of a screen. A failure is not worth a sentence: the screen works without. */
export function remember(name: string, value: unknown): void {
  if (kept === undefined) return;
  kept = { ...kept, screens: { ...kept.screens, [name]: value } };
  void backend.preferencesSave(kept).catch(() => undefined);
}
