/** Cells of the matrix as signs and words. A pair nobody looked at is empty; that is never the same as “geen”. */
import type { T } from '../../backend';
import type { IconName } from '../../components/icons';
import { t } from '../../i18n/index.svelte';
import { tagWord } from './words';

/** What stands in a cell. Of several judgements a clash comes first, then what serves, then what waits. */
export function cellSign(cell: T.CoverageCell | undefined): { icon?: IconName; dash?: boolean; tone: string; word: string } {
  if (cell === undefined) return { tone: '', word: t('spots-not-looked-word') };
  if (cell.conflict > 0) return { icon: 'conflict', tone: 'bad', word: t('judgement-conflict') };
  if (cell.full > 0) return { icon: 'full', tone: 'ink', word: t('judgement-full') };
  if (cell.partial > 0) return { icon: 'half', tone: 'ink', word: t('judgement-partial') };
  if (cell.open > 0) return { icon: 'unknown', tone: 'idle', word: t('judgement-unjudged') };
  if (cell.none > 0) return { dash: true, tone: 'ink', word: t('judgement-none') };
  return { tone: '', word: t('spots-not-looked-word') };
}

/** The name of a row: number and words, or the field. */
export function rowName(row: T.CoverageRow): string {
  if (row.element === null) return tagWord(row.id);
  return `${row.element.number} ${row.element.text}`.trim();
}

/** The cells of a row added up, in words. */
export function sumWords(sum: T.CoverageCell): string {
  const part = (count: number, key: 'full' | 'partial' | 'conflict'): string[] => (count > 0 ? [`${count} ${t(`judgement-${key}`)}`] : []);
  return [...part(sum.full, 'full'), ...part(sum.partial, 'partial'), ...part(sum.conflict, 'conflict'), ...(sum.open > 0 ? [t('spots-open-count', { count: sum.open })] : [])].join(' · ');
}
