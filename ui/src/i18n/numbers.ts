/** Numbers as they stand apart from a sentence: `2.500` in Dutch, `2,500` in English. Sentences write theirs themselves. */
import { currentLocale } from './index.svelte';

const formats = new Map<string, Intl.NumberFormat>();

/** A whole number with its thousands apart. */
export function showNumber(value: number): string {
  const locale = currentLocale();
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale);
    formats.set(locale, format);
  }
  return format.format(value);
}
