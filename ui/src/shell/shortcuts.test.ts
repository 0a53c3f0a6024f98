// @vitest-environment node
import { expect, it, vi } from 'vitest';

vi.mock('./preferences.svelte', () => ({ preferences: { singleKeys: true } }));
const { keyName, showKeys } = await import('./shortcuts.svelte');

const key = (init: Partial<KeyboardEvent>): KeyboardEvent => ({ ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...init }) as KeyboardEvent;

it.each([
  [{ key: 'k', ctrlKey: true }, 'Ctrl+K'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Z'],
  [{ key: '?', shiftKey: true }, '?'],
  [{ key: 'j' }, 'J'],
  [{ key: '2', altKey: true }, 'Alt+2'],
  [{ key: 'F6', shiftKey: true }, 'Shift+F6'],
  [{ key: 'k', metaKey: true }, 'Ctrl+K'],
])('%j is %s', (init, name) => expect(keyName(key(init))).toBe(name));

it.each([
  ['Ctrl+Shift+Z', 'Ctrl Shift Z'],
  ['ArrowUp ArrowDown', '↑ ↓'],
  ['Ctrl+Shift+Z Ctrl+Y', 'Ctrl Shift Z / Ctrl Y'],
])('%s is shown as %s', (keys, shown) => expect(showKeys(keys)).toBe(shown));
