/** The papers of a meeting, in the order in which she needs them. */
import type { T } from '../../backend';
import { t } from '../../i18n/index.svelte';

/** All of them. */
export const papers: readonly T.Paper[] = ['letters', 'phone_list', 'programme', 'attendance_table', 'attendance_control', 'badges', 'table_cards', 'room_sign'];

/** What a paper is called. */
export function paperWord(paper: T.Paper): string {
  switch (paper) {
    case 'attendance_table':
      return t('printed-attendance-table');
    case 'attendance_control':
      return t('printed-attendance-control');
    case 'badges':
      return t('printed-badges');
    case 'table_cards':
      return t('printed-table-cards');
    case 'room_sign':
      return t('printed-room-sign');
    case 'programme':
      return t('printed-programme');
    case 'phone_list':
      return t('printed-phone-list');
    case 'letters':
      return t('printed-letters');
  }
}

/** How many stand on a paper, in its own word, and which version it is. */
export function countWords(paper: T.Paper, count: number, version: number): string {
  switch (paper) {
    case 'letters':
      return t('printed-count-letters', { count, version });
    case 'badges':
      return t('printed-count-badges', { count, version });
    case 'table_cards':
      return t('printed-count-cards', { count, version });
    case 'phone_list':
      return t('printed-count-organisations', { count, version });
    case 'programme':
      return t('printed-count-parts', { count, version });
    case 'room_sign':
      return t('printed-count-none', { version });
    case 'attendance_table':
    case 'attendance_control':
      return t('printed-count-people', { count, version });
  }
}
