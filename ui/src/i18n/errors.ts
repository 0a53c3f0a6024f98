/** The sentence for a failure: what happened, what was kept, what to do. */
import type { AppError } from '../backend';
import { hasMessage, t } from './index.svelte';

/** Falls back on the sentence for the unexpected, which names the code so that it can be reported. */
export function errorText(error: Pick<AppError, 'code' | 'args'>): string {
  const key = `error-${error.code}`;
  const { field } = error.args;
  // A field travels by its name in the record; its word is the one the history uses.
  const args = typeof field === 'string' ? { ...error.args, field: t(`record-${field.replaceAll('_', '-')}`) } : error.args;
  return hasMessage(key) ? t(key, args) : t('error-internal', { detail: error.code });
}
