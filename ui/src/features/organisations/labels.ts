/** Codes of closed lists and doubts as words. */
import type { T } from '../../backend';
import { t } from '../../i18n/index.svelte';

const kebab = (code: string): string => code.replaceAll('_', '-');

export const KINDS: readonly T.OrganisationKind[] = [
  'visiting', 'buddies', 'dementia', 'informal_care', 'palliative_care', 'illness_drop_in', 'food_poverty', 'church',
  'refugees_language', 'seniors_union', 'disability', 'odd_jobs_transport', 'youth_in_trouble', 'social_legal',
  'neighbourhood_initiative', 'day_centre', 'support_organisation',
];

export const LEGAL_FORMS: readonly T.LegalForm[] = [
  'foundation', 'association', 'church', 'national_branch', 'informal_group', 'cooperative',
];

export const CONSENTS: readonly T.ConsentPurpose[] = ['photo', 'share_contact', 'newsletter'];

/** What an organisation is for. */
export function kindLabel(kind: T.OrganisationKind | null): string {
  return kind === null ? t('organisation-kind-none') : t(`organisation-kind-${kebab(kind)}`);
}

/** Legal form. */
export function legalFormLabel(form: T.LegalForm): string {
  return t(`organisation-legal-form-${kebab(form)}`);
}

/** What is doubtful about a value. */
export function problemText(problem: T.Problem): string {
  return t(`problem-${kebab(problem)}`);
}

/** Under a field: what is doubtful, and what may be meant. */
export function warningOf(flags: readonly T.Flag[], field: string): string | undefined {
  const flag = flags.find((one) => one.field === field);
  if (!flag) return undefined;
  const text = problemText(flag.problem);
  if (flag.suggestion === null || flag.problem === 'bsn_like') return text;
  return `${text} ${t('problem-suggestion', { value: suggestionLabel(flag) })}`;
}

/** A suggestion as shown: a kind is stored as a code. */
export function suggestionLabel(flag: T.Flag): string {
  if (flag.problem === 'kind_unknown') return kindLabel(flag.suggestion as T.OrganisationKind);
  return flag.suggestion ?? '';
}

/** Why two records may be one. */
export function reasonLabels(reasons: readonly T.DuplicateReason[]): string {
  return reasons.map((reason) => t(`duplicate-reason-${kebab(reason)}`)).join(', ');
}

/** A field of an organisation or person by its name in the record; contacts carry their number. */
export function fieldLabel(field: string): string {
  const contact = /^contact\.(\d+)\.(.+)$/.exec(field);
  if (contact) return t('import-contact-of', { number: contact[1] ?? '', field: fieldLabel(contact[2] ?? '') });
  const key = field === 'area_text' ? 'area' : kebab(field);
  return t(`organisation-field-${key}`);
}

/** A value of a field with a closed list, in words; other values as they are. */
export function valueLabel(field: string, value: string): string {
  if (field === 'kind') return kindLabel(value as T.OrganisationKind);
  if (field === 'legal_form') return legalFormLabel(value as T.LegalForm);
  return value;
}

/** What became of an invitation. */
export function invitationLabel(state: T.InvitationState): string {
  return t(`organisation-invitation-state-${kebab(state)}`);
}

/** Where an ambition stands. */
export function ambitionLabel(state: T.AmbitionState): string {
  return t(`organisation-ambition-state-${kebab(state)}`);
}
