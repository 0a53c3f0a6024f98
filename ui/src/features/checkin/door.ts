/** Words at the door. */
import type { T } from '../../backend';
import type { IconName } from '../../components/icons';
import type { Tone } from '../../components/tones';
import { t } from '../../i18n/index.svelte';

/** What was answered to the question whether a typed name is somebody who is known. */
export interface Answer {
  someone_else: boolean;
  /** The person she recognised, with the organisation they come for. */
  who?: T.Who;
  organisation_id?: string | null;
}

/** Something at the door that marks somebody; done again with her answer when there was a question. */
export type Work = (answer: Answer) => Promise<T.Outcome<T.Marked>>;

/** The time of an instant on her clock. */
export function clock(instant: string): string {
  const at = new Date(instant);
  return `${at.getHours()}.${String(at.getMinutes()).padStart(2, '0')}`;
}

/** Icon, tone and word of what was established. */
export function doorState(state: T.AttendanceState): { tone: Tone; icon: IconName; word: string } {
  switch (state) {
    case 'present':
      return { tone: 'ok', icon: 'yes', word: t('door-present') };
    case 'absent_notified':
      return { tone: 'idle', icon: 'no', word: t('door-notified') };
    case 'absent_silent':
      return { tone: 'warn', icon: 'unknown', word: t('door-silent') };
    case 'replaced':
      return { tone: 'info', icon: 'people', word: t('door-replaced') };
  }
}
