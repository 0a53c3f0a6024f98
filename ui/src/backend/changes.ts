/** Which records changed: writers publish, screens listen for the tables they show. */
import type { Changed, UndoLabel } from './generated/types';

/** Told once per write with everything that write touched. */
export type ChangeListener = (changed: readonly Changed[]) => void;
/** Told when a write can be taken back. */
export type UndoListener = (undo: UndoLabel) => void;

const changeListeners = new Set<ChangeListener>();
const undoListeners = new Set<UndoListener>();

/** Listens to every change; call the answer to stop. */
export function onChange(listener: ChangeListener): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

/** Listens to everything that can be undone; call the answer to stop. */
export function onUndoable(listener: UndoListener): () => void {
  undoListeners.add(listener);
  return () => undoListeners.delete(listener);
}

/** Tells all screens what changed. */
export function publish(changed: readonly Changed[]): void {
  if (changed.length === 0) return;
  for (const listener of [...changeListeners]) listener(changed);
}

/** The table that stands for all tables. */
export const EVERYTHING = '*';

/** Tells all screens that the whole dossier is another, as after going back to a backup. */
export function everythingChanged(): void {
  publish([{ table: EVERYTHING, id: '' }]);
}

/** Tells the undo bar what can be taken back. */
export function publishUndo(undo: UndoLabel): void {
  for (const listener of [...undoListeners]) listener(undo);
}
