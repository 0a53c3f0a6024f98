/** How an organisation's answer is grouped and shown. */
import type { T } from '../../backend';
import type { IconName } from '../../components/icons';
import type { Tone } from '../../components/tones';
import { t } from '../../i18n/index.svelte';

/** What needs work comes first. */
export type ReplyGroup = 'silent' | 'follows' | 'coming' | 'declined';

/** The group of a row. */
export function groupOf(row: T.ReplyRow): ReplyGroup {
  if (row.silent) return 'silent';
  if (row.state === 'declined') return 'declined';
  return row.places.some((place) => place.person_id === null) ? 'follows' : 'coming';
}

/** Icon, tone and word of an answer. */
export function stateLook(row: T.ReplyRow): { tone: Tone; icon: IconName; word: string } {
  if (row.state === 'reminded') return { tone: 'warn', icon: 'bell', word: t('reply-state-reminded') };
  if (row.silent) return { tone: 'warn', icon: 'waiting', word: t('reply-state-silent') };
  if (row.state === 'declined') return { tone: 'idle', icon: 'no', word: t('reply-state-declined') };
  if (groupOf(row) === 'follows') return { tone: 'info', icon: 'name-follows', word: t('reply-state-follows') };
  return { tone: 'ok', icon: 'yes', word: t('reply-state-coming') };
}

/** How an answer came, in a word. */
export function meansWord(means: T.ReplyMeans | null): string {
  switch (means) {
    case 'phone':
      return t('reply-means-phone');
    case 'mail':
      return t('reply-means-mail');
    case 'paper':
      return t('reply-means-paper');
    case 'in_person':
      return t('reply-means-in-person');
    case 'other':
      return t('reply-means-other');
    case null:
      return '';
  }
}
