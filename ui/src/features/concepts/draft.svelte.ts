/**
 * What she changed in the bridge and has not accepted yet. It stays while she looks at other screens, and goes when
 * another dossier is opened. Rust lays it over the bridge for every question, so that the screen only gathers.
 */
import { backend, type T } from '../../backend';
import { session } from '../../shell/session.svelte';

let kept = $state.raw<{ dossier: string; changes: readonly T.BridgeChange[] }>({ dossier: '', changes: [] });

/** Her changes, in the order in which she made them. */
export function draft(): T.BridgeChange[] {
  return kept.dossier === session.path ? [...kept.changes] : [];
}

/** Takes other changes instead. */
export function setDraft(changes: readonly T.BridgeChange[]): void {
  kept = { dossier: session.path, changes };
}

/** Adds changes when the bridge can be so; fails with the reason otherwise, and then nothing is taken. */
export async function propose(...changes: readonly T.BridgeChange[]): Promise<void> {
  const next = [...draft(), ...changes];
  await backend.bridgeCheck({ changes: next });
  setDraft(next);
}

/** Takes one change back; what she did with a concept that is only in the draft goes with that concept. */
export function takeBack(at: number): void {
  const gone = draft()[at];
  const whole = gone?.do === 'add' && gone.kind === 'new_concept' ? gone.concept_id : undefined;
  const hangs = (one: T.BridgeChange): boolean => one.do === 'add' && (one.concept_id === whole || ((one.kind === 'parent' || one.kind === 'related') && one.text === whole));
  setDraft(draft().filter((one, index) => index !== at && (whole === undefined || !hangs(one))));
}

/** Gives one change other words, when the bridge can be so. */
export async function reword(at: number, text: string): Promise<void> {
  const next = draft().map((one, index) => (index === at && one.do !== 'remove' ? { ...one, text } : one));
  await backend.bridgeCheck({ changes: next });
  setDraft(next);
}

/** A key for a new concept, made from its name. */
export function keyOf(label: string, taken: (key: string) => boolean): string {
  const bare = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = bare === '' ? 'begrip' : bare;
  let key = base;
  for (let number = 2; taken(key); number += 1) key = `${base}-${number}`;
  return key;
}
