/** What DataTable shows and in which order; separate from the component so that it can be tested. */
import { currentLocale } from '../i18n/index.svelte';
import { remember, remembered } from '../shell/preferences.svelte';

/** A column of a table. */
export interface Column<Row> {
  key: string;
  label: string;
  /** What is sorted on; a column without it cannot be sorted. */
  sort?: (row: Row) => string | number | null;
  /** Plain text of the cell, when the table's `cell` snippet does not draw it. */
  text?: (row: Row) => string;
  /** The column that names the row. Exactly one. */
  header?: boolean;
  /** Figures stand at the end. */
  number?: boolean;
  nowrap?: boolean;
}

/** How a table is sorted. */
export interface Sorting {
  key: string;
  descending: boolean;
}

/** A line of the table: a heading of a group or a row. */
export type Line<Row> = { kind: 'group'; label: string; count: number } | { kind: 'row'; row: Row; index: number };

/** The rows in order; what has no value comes last whichever way it is sorted. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | undefined): Row[] {
  const by = columns.find((column) => column.key === sorting?.key)?.sort;
  if (by === undefined || sorting === undefined) return [...rows];
  const collator = new Intl.Collator(currentLocale(), { numeric: true, sensitivity: 'base' });
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [by(a), by(b)];
    const [none, other] = [left === null || left === '', right === null || right === ''];
    if (none || other) return Number(none) - Number(other);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}

/** Rows under the heading of their group; groups in the order given, groups without rows left out. */
export function linesOf<Row>(
  rows: readonly Row[],
  groups: readonly { key: string; label: string }[] | undefined,
  groupOf: ((row: Row) => string) | undefined,
): Line<Row>[] {
  if (groups === undefined || groupOf === undefined) return rows.map((row, index) => ({ kind: 'row', row, index }));
  const lines: Line<Row>[] = [];
  let index = 0;
  for (const group of groups) {
    const members = rows.filter((row) => groupOf(row) === group.key);
    if (members.length === 0) continue;
    lines.push({ kind: 'group', label: group.label, count: members.length });
    for (const row of members) lines.push({ kind: 'row', row, index: index++ });
  }
  return lines;
}

/** How a table was sorted last time; only the column's name is remembered, never what is in it. */
export function rememberedSorting(name: string | undefined, initial: Sorting | undefined): Sorting | undefined {
  const found = name === undefined ? undefined : remembered(`sorting-${name}`);
  if (typeof found !== 'object' || found === null || !('key' in found) || typeof found.key !== 'string') return initial;
  return { key: found.key, descending: 'descending' in found && found.descending === true };
}

/** Keeps how a table is sorted. */
export function rememberSorting(name: string | undefined, sorting: Sorting): void {
  if (name !== undefined) remember(`sorting-${name}`, sorting);
}
