/** How far an ambition is, as words and signs. */
import type { T } from '../../backend';
import type { IconName } from '../../components/icons';
import type { Tone } from '../../components/tones';
import { t } from '../../i18n/index.svelte';

/** In the order of its life. */
export const STATES: readonly T.AmbitionState[] = ['concept', 'submitted', 'confirmed', 'withdrawn'];

/** The state in a word. */
export function stateWord(state: T.AmbitionState): string {
  return t(`ambition-state-${state}`);
}

/** Its sign: icon and tone. */
export function stateSign(state: T.AmbitionState): { icon: IconName; tone: Tone } {
  const signs: Record<T.AmbitionState, { icon: IconName; tone: Tone }> = {
    concept: { icon: 'edit', tone: 'idle' },
    submitted: { icon: 'waiting', tone: 'info' },
    confirmed: { icon: 'yes', tone: 'ok' },
    withdrawn: { icon: 'no', tone: 'idle' },
  };
  return signs[state];
}
