/** Kinds, judgements and fields of policy as words and signs. */
import type { T } from '../../backend';
import type { IconName } from '../../components/icons';
import type { Tone } from '../../components/tones';
import { hasMessage, t } from '../../i18n/index.svelte';

/** What an element can be, in the order of a plan. */
export const KINDS: readonly T.PlanElementKind[] = ['chapter', 'theme', 'performance_field', 'objective', 'result', 'measure', 'indicator', 'prose'];

/** The kind in a word. */
export function kindWord(kind: T.PlanElementKind): string {
  return t(`plan-kind-${kind.replaceAll('_', '-')}`);
}

/** The four judgements, in the order of their keys 1 to 4. */
export const JUDGEMENTS: readonly { value: T.Judgement; icon: IconName; tone: Tone | 'quiet' | 'none' }[] = [
  { value: 'full', icon: 'full', tone: 'ok' },
  { value: 'partial', icon: 'half', tone: 'ok' },
  { value: 'conflict', icon: 'conflict', tone: 'bad' },
  { value: 'none', icon: 'none', tone: 'none' },
];

/** A judgement in a word. */
export function judgementWord(judgement: T.Judgement): string {
  return t(`judgement-${judgement}`);
}

/** The sign of a judgement, or of none given yet. */
export function judgementSign(row: T.AlignmentRow | null): { icon: IconName; tone: Tone | 'quiet' | 'none'; word: string } {
  if (row === null) return { icon: 'unknown', tone: 'idle', word: t('judgement-unjudged') };
  if (row.review) return { icon: 'unknown', tone: 'warn', word: t('judgement-review', { word: judgementWord(row.judgement) }) };
  const sign = JUDGEMENTS.find((one) => one.value === row.judgement);
  return { icon: sign?.icon ?? 'none', tone: sign?.tone ?? 'none', word: judgementWord(row.judgement) };
}

/** A field of policy, such as `pv4`. */
export function tagWord(tag: string): string {
  const key = `plan-tag-${tag.replaceAll('_', '-')}`;
  return hasMessage(key) ? t(key) : tag;
}

/** A short name of an element: its number, or its first words. */
export function shortName(element: { number: string; text: string }): string {
  if (element.number !== '') return element.number;
  return element.text.length > 40 ? `${element.text.slice(0, 40)}…` : element.text;
}
