import { expect, it } from 'vitest';
import { fold, matchesWords } from './fold';

it('folds accents and case', () => expect(fold('Café Één')).toBe('cafe een'));
it.each([
  ['Stichting De Open Stoel', 'open st', true],
  ['Herstelcafé Snel en Polanen', 'herstelcafe', true],
  ['Belbus Buitengebied', 'bus', false],
  ['Belbus Buitengebied', '', true],
])('%s / %s', (text, typed, expected) => expect(matchesWords(text, typed)).toBe(expected));
