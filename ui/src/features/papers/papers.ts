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
