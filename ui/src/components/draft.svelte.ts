/**
 * What she typed in a form and did not save yet. It outlives the form: Escape, another screen and locking do not cost
 * her anything. It stays in the memory of this window only, per dossier, and goes when the program closes.
 *
 * A form in a dialog: `const draft = keepDraft({ … })`, `<Dialog {draft}>`, `{#snippet actions(close)}` with `close` for
 * its “Annuleren”, and `draft.forget()` once it was saved.
 */
import { untrack } from 'svelte';
import { session } from '../shell/session.svelte';

/** Drafts as JSON, by dossier and form. */
const kept = new Map<string, string>();

/** Whether something of the open or locked dossier was typed and not saved. */
export function hasDrafts(): boolean {
  const mine = `${session.path}\n`;
  return [...kept.keys()].some((name) => name.startsWith(mine)) || [...works.values()].some(({ dossier, work }) => dossier === session.path && work.unsaved);
}

/** Another dossier is another world. */
export function forgetDrafts(): void {
  kept.clear();
  works.clear();
}

/** A form whose contents are kept. Its value must be plain data. */
export interface DraftForm<Value> {
  /** Whether the form is there and knows what it begins with. */
  open: () => boolean;
  /** Which form, and of which record: `organisation:ID`. */
  key: () => string;
  /** What the form begins with. */
  start: () => Value;
  /** What stands in it now. */
  value: () => Value;
  /** Fills it: at opening, and when she begins anew. */
  fill: (value: Value) => void;
}

/** What a dialog needs to know of the form inside. */
export interface Draft {
  /** Something was typed that is not saved. */
  readonly changed: boolean;
  /** What stands there was typed at an earlier opening. */
  readonly restored: boolean;
  /** It was saved, or she throws it away. Call before closing. */
  forget: () => void;
  /** Fills the form with what is saved. */
  startOver: () => void;
}

/** Keeps what is typed in a form; call it while a component is set up. It fills the form at every opening. */
export function keepDraft<Value>(form: DraftForm<Value>): Draft {
  let begun = $state.raw<string>();
  let restored = $state(false);
  let name = '';
  const open = $derived(form.open());
  const key = $derived(form.key());
  const now = $derived(open ? JSON.stringify(form.value()) : undefined);
  const changed = $derived(begun !== undefined && now !== undefined && now !== begun);

  $effect(() => {
    if (!open) {
      begun = undefined;
      return;
    }
    const which = key;
    untrack(() => {
      name = `${session.path}\n${which}`;
      const found = kept.get(name);
      const start = JSON.stringify(form.start());
      restored = found !== undefined && found !== start;
      form.fill(JSON.parse(found ?? start) as Value);
      // As the form itself says it: it may write the same value in another way.
      if (found === undefined) begun = JSON.stringify(form.value());
      else begun = start;
    });
  });
  $effect(() => {
    if (begun === undefined || now === undefined) return;
    if (changed) kept.set(name, now);
    else kept.delete(name);
  });

  function forget(): void {
    kept.delete(name);
    begun = undefined;
    restored = false;
  }
  return {
    get changed() {
      return changed;
    },
    get restored() {
      return restored && changed;
    },
    forget,
    startOver() {
      const start = JSON.stringify(form.start());
      kept.delete(name);
      restored = false;
      form.fill(JSON.parse(start) as Value);
      begun = JSON.stringify(form.value());
    },
  };
}

/** Work that outlives its screen. */
interface LastingWork {
  /** Something in it is not saved. */
  readonly unsaved: boolean;
}

/** Such as a list that is being read in; per dossier. */
const works = new Map<string, { dossier: string; work: LastingWork }>();

/** The work of this name, made when there is none of this dossier. */
export function keepWork<Work extends LastingWork>(name: string, make: () => Work): Work {
  const found = works.get(name);
  if (found !== undefined && found.dossier === session.path) return found.work as Work;
  const work = make();
  works.set(name, { dossier: session.path, work });
  return work;
}
