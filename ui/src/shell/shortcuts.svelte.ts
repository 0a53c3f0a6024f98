/**
 * Every key of the app in one register: what it does, where, and so also the help on `?` and the hints in the undo
 * bar. Single letters work only outside text fields and can be switched off (WCAG 2.1.4).
 */
import { untrack } from 'svelte';
import { preferences } from './preferences.svelte';

/** A key and what it does. */
export interface Shortcut {
  /** As shown: `Ctrl+K`, `Alt+2`, `J`, `?`, `F6`, `ArrowDown`. Several keys for one action: separate with a space. */
  keys: string;
  /** What it does, in words (already translated, or a function for a live language). */
  label: () => string;
  /** Does it. Answer false when it did not apply, so that the key keeps its own meaning. */
  run: (event: KeyboardEvent) => boolean | void;
  /** Shown at the right of the undo bar while the screen is open. */
  hint?: boolean;
  /** Heading in the help; without it the key belongs to the screen. */
  group?: 'everywhere';
  /** Also inside text fields although it is a bare key (Enter, arrows at the door). */
  inFields?: boolean;
  /** Also while a dialog or menu is open: only for locking, which must never have to wait. */
  throughDialogs?: boolean;
}

let registered = $state.raw<readonly Shortcut[]>([]);

/** All keys that work now; the last registered wins. */
export function shortcuts(): readonly Shortcut[] {
  return registered;
}

/** Adds keys while a component lives: `useShortcuts(() => [ … ])` during set-up. */
export function useShortcuts(make: () => Shortcut[]): void {
  $effect(() => {
    const mine = make();
    // The register is written here and must not be what this effect waits for.
    untrack(() => (registered = [...registered, ...mine]));
    return () => {
      registered = untrack(() => registered).filter((shortcut) => !mine.includes(shortcut));
    };
  });
}

/** `Ctrl+Shift+Z` for the event, in the form keys are registered in. */
export function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const printable = event.key.length === 1 && event.key.toLowerCase() === event.key.toUpperCase();
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  // For signs such as ? the shift is part of the sign.
  if (event.shiftKey && !printable) parts.push('Shift');
  parts.push(key);
  return parts.join('+');
}

function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file', 'range'].includes(target.type);
}

/** Whether a key is a bare letter, digit or sign. */
function isSingle(name: string): boolean {
  return name.length === 1;
}

/** Runs what the key means, if anything; the last registered that applies takes it. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = keyName(event);
  const typing = inTextField(event.target);
  const dialogOpen = document.querySelector('[role="dialog"],[role="alertdialog"],[role="menu"]') !== null;
  for (const shortcut of [...registered].reverse()) {
    if (!shortcut.keys.split(' ').includes(name)) continue;
    const bare = !name.startsWith('Ctrl+') && !name.startsWith('Alt+') && !/^F\d/.test(name);
    if (bare && typing && !shortcut.inFields) continue;
    if (isSingle(name) && !preferences.singleKeys && !shortcut.inFields) continue;
    // A dialog or menu has its own keys; only what asks for it reaches through.
    if (dialogOpen && !shortcut.throughDialogs && !(event.target instanceof Element && event.target.closest('[role="dialog"]') && shortcut.inFields)) continue;
    if (shortcut.run(event) === false) continue;
    event.preventDefault();
    return;
  }
}

const shown: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };

/** `Ctrl+Shift+Z` → `Ctrl Shift Z`, `ArrowUp ArrowDown` → `↑ ↓`, `Ctrl+Y Ctrl+Z` → `Ctrl Y / Ctrl Z`. */
export function showKeys(keys: string): string {
  const alternatives = keys.split(' ');
  return alternatives
    .map((key) =>
      key
        .split('+')
        .map((part) => shown[part] ?? part)
        .join(' '),
    )
    .join(keys.includes('+') ? ' / ' : ' ');
}
