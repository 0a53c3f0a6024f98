/** A file dropped on the window: what it is for is seen from its name, and the screen that reads such files takes it. */
import { untrack } from 'svelte';
import { dropKind, type DropFor } from './drop-kind';
import { go, here } from './router.svelte';
import { tell } from './undo.svelte';

let waiting = $state.raw<{ kind: DropFor; path: string }>();

/** Takes a dropped file to the screen that reads it. */
export function drop(path: string): void {
  const kind = dropKind(path, here().screen);
  if (kind === undefined) {
    tell('drop-unknown', { name: path.split(/[/\\]/).pop() ?? path });
    return;
  }
  waiting = { kind, path };
  if (kind === 'list') go({ screen: 'organisations', tab: 'import' });
  else if (kind === 'ambitions') go({ screen: 'ambitions', tab: 'import' });
  else if (here().screen !== 'plan') go({ screen: 'plan' });
}

/** Reads dropped files of this kind while a component lives. */
export function useDropped(kind: DropFor, read: (path: string) => void): void {
  $effect(() => {
    if (waiting?.kind !== kind) return;
    const { path } = waiting;
    untrack(() => {
      waiting = undefined;
      read(path);
    });
  });
}
