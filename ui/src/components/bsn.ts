/** Warns for a citizen service number in free text. The app never asks for one and holds no client record. */
import { t } from '../i18n/index.svelte';

/** Weights of the eleven test for a BSN: nine digits, the last one counts negatively. */
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Whether nine digits could be a BSN. */
export function looksLikeBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}

/** The warning for a text, or undefined. Numbers may be written with dots or spaces: `1112.22.333`. */
export function bsnWarning(text: string): string | undefined {
  const numbers = text.match(/(?<![\d+])\d(?:[ .-]?\d){8}(?![\d])/g) ?? [];
  return numbers.some((number) => looksLikeBsn(number.replace(/\D/g, ''))) ? t('field-bsn-warning') : undefined;
}
