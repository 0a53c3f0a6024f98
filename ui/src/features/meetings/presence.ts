/** How an organisation's presence at a meeting is shown. */
import type { T } from '../../backend';
import type { IconName } from '../../components/icons';
import type { Tone } from '../../components/tones';
import { t } from '../../i18n/index.svelte';

/** Icon, tone and word. */
export function presenceLook(presence: T.Presence): { tone: Tone | 'none'; icon: IconName; word: string } {
  switch (presence.state) {
    case 'present':
      return { tone: 'ok', icon: 'yes', word: t('presence-present', { count: presence.count }) };
    case 'expected':
      return { tone: 'info', icon: 'waiting', word: t('presence-expected', { count: presence.count }) };
    case 'excused':
      return { tone: 'idle', icon: 'no', word: t('presence-excused') };
    case 'missing':
      return { tone: 'warn', icon: 'unknown', word: t('presence-missing') };
    case 'silent':
      return { tone: 'warn', icon: 'waiting', word: t('presence-silent') };
    case 'not_invited':
      return { tone: 'none', icon: 'none', word: t('presence-not-invited') };
  }
}
