/** The word for a kind of organisation. */
import type { T } from '../../backend';
import { t } from '../../i18n/index.svelte';

/** In small letters, as it stands in a table. */
export function kindWord(kind: T.OrganisationKind | null): string {
  return kind === null ? t('organisation-kind-none') : t(`organisation-kind-${kind.replaceAll('_', '-')}`);
}
