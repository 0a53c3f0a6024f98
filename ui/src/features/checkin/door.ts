/** Words at the door. */
import type { T } from '../../backend';
import type { IconName } from '../../components/icons';
import type { Tone } from '../../components/tones';
import { t } from '../../i18n/index.svelte';

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
