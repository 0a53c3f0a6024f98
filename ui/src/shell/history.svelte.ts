/** Undo and redo over everything, also of earlier sessions. */
import { AppError, backend } from '../backend';
import { tell, tellHistory } from './undo.svelte';

let failed = $state.raw<AppError>();
let busy = false;

/** Why the last undo or redo could not be done. */
export function historyError(): AppError | undefined {
  return failed;
}

async function step(kind: 'undone' | 'done'): Promise<void> {
  // A key that repeats must not undo more than she sees.
  if (busy) return;
  busy = true;
  try {
    const outcome = await (kind === 'undone' ? backend.historyUndo() : backend.historyRedo());
    failed = undefined;
    if (outcome.value === null) tell(kind === 'undone' ? 'undo-nothing' : 'redo-nothing');
    else tellHistory(kind, outcome.value);
  } catch (thrown) {
    failed = AppError.from(thrown);
  } finally {
    busy = false;
  }
}

/** Takes back the last thing that was done. */
export function undo(): void {
  void step('undone');
}

/** Does again what was taken back last. */
export function redo(): void {
  void step('done');
}
