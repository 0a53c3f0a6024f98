/** How she likes the program: kept per laptop by Rust, not in the dossier. */
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
  idleMinutes = $state(10);
}

/** Her preferences; change them through {@link applyPreferences} so that the page follows. */
export const preferences = new Preferences();

/** Takes over preferences and makes the page follow at once. */
export function applyPreferences(next: Partial<Pick<Preferences, 'language' | 'theme' | 'textSize' | 'singleKeys' | 'idleMinutes'>>): void {
  Object.assign(preferences, next);
  const root = document.documentElement;
  if (preferences.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = preferences.theme;
  root.style.fontSize = `${preferences.textSize}%`;
  setLanguage(preferences.language);
}
