/** The sentence for a failure: what happened, what was kept, what to do. */
import type { AppError } from '../backend';
import { hasMessage, t } from './index.svelte';

/** Falls back on the sentence for the unexpected, which names the code so that it can be reported. */
export function errorText(error: Pick<AppError, 'code' | 'args'>): string {
  const key = `error-${error.code}`;
  return hasMessage(key) ? t(key, error.args) : t('error-internal', { detail: error.code });
}
