import { expect, test } from 'vitest';
import { operationArgs } from './undo.svelte';

test('a count is a number for the sentence, a name of digits stays a name', () => {
  expect(operationArgs({ args: { count: '1', file: '2026.csv' } })).toEqual({ count: 1, file: '2026.csv' });
  expect(operationArgs({ args: { tables: '7' } })).toEqual({ tables: 7 });
  expect(operationArgs({ args: { number: '4', organisation: '112' } })).toEqual({ number: '4', organisation: '112' });
});
