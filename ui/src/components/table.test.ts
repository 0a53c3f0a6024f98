import { expect, it } from 'vitest';
import { linesOf, sortRows, type Column } from './table.svelte';

interface Row {
  name: string;
  seats: number | null;
}
const columns: Column<Row>[] = [
  { key: 'name', label: '', sort: (row) => row.name },
  { key: 'seats', label: '', sort: (row) => row.seats },
];
const rows: Row[] = [
  { name: 'Éettafel', seats: 10 },
  { name: 'belbus', seats: null },
  { name: 'Diaconie 10', seats: 2 },
  { name: 'Diaconie 9', seats: 3 },
];

it('sorts names without regard to case and accents, and numbers in names as numbers', () =>
  expect(sortRows(rows, columns, { key: 'name', descending: false }).map((row) => row.name)).toEqual(['belbus', 'Diaconie 9', 'Diaconie 10', 'Éettafel']));

it('keeps what has no value last in both directions', () => {
  expect(sortRows(rows, columns, { key: 'seats', descending: false }).map((row) => row.seats)).toEqual([2, 3, 10, null]);
  expect(sortRows(rows, columns, { key: 'seats', descending: true }).map((row) => row.seats)).toEqual([10, 3, 2, null]);
});

it('numbers rows through the groups and leaves empty groups out', () => {
  const lines = linesOf(rows, [{ key: 'no', label: 'Zonder' }, { key: 'x', label: 'Leeg' }, { key: 'yes', label: 'Met' }], (row) => (row.seats === null ? 'no' : 'yes'));
  expect(lines.map((line) => (line.kind === 'group' ? `${line.label} ${line.count}` : line.index))).toEqual(['Zonder 1', 0, 'Met 3', 1, 2, 3]);
});
