/** What the undo bar says: the last thing that was done, taken back or announced. */
import { onUndoable, type T } from '../backend';

/** One line in the bar. */
export interface Notice {
  /** What happened. */
  kind: 'done' | 'undone' | 'told';
  /** Key of the sentence. */
  key: string;
  args: Record<string, string | number>;
  /** Whether it can be taken back from here. */
  undoable: boolean;
}

let notice = $state.raw<Notice>();

/** The line in the bar now. */
export function currentNotice(): Notice | undefined {
  return notice;
}

/** `organisation.add` → `op-organisation-add`. */
export function operationKey(undo: Pick<T.UndoLabel, 'kind'>): string {
  return `op-${undo.kind.replaceAll('.', '-').replaceAll('_', '-')}`;
}

/** Names travel as texts; a count has to be a number for the sentence to choose between one and several. */
export function operationArgs(undo: Pick<T.UndoLabel, 'args'>): Record<string, string | number> {
  const counts = ['count', 'tables'].flatMap((key) => {
    const value = undo.args[key];
    return typeof value === 'string' && /^\d+$/.test(value) ? [[key, Number(value)] as const] : [];
  });
  return { ...undo.args, ...Object.fromEntries(counts) };
}

/** Says something that needs no answer, such as “Bewaard als …”. */
export function tell(key: string, args: Record<string, string | number> = {}): void {
  notice = { kind: 'told', key, args, undoable: false };
}

/** Says what was undone or done again. */
export function tellHistory(kind: 'done' | 'undone', undo: T.UndoLabel): void {
  notice = { kind, key: operationKey(undo), args: operationArgs(undo), undoable: kind === 'done' };
}

/** Empties the bar. */
export function forgetNotice(): void {
  notice = undefined;
}

onUndoable((undo) => tellHistory('done', undo));
