/** What a column may mean, as choices; and why a row was left out. */
import type { T } from '../../backend';
import { t } from '../../i18n/index.svelte';

const ORGANISATION: readonly T.OrganisationField[] = [
  'name', 'alias', 'kind', 'legal_form', 'kvk', 'service_area', 'street', 'house_number', 'postcode', 'city', 'website', 'email', 'phone', 'notes',
];
const CONTACT: readonly T.ContactField[] = [
  'full_name', 'title', 'initials', 'given_name', 'surname_prefix', 'surname', 'role', 'email', 'phone', 'other_phone',
];
const AMBITION: readonly T.AmbitionField[] = [
  'organisation', 'text', 'target_groups', 'areas', 'contribution_can', 'contribution_will', 'number', 'source_note',
];
/** Contact persons a list can give columns to. */
const MOST_CONTACTS = 6;

const kebab = (code: string): string => code.replaceAll('_', '-');

/** A meaning as the value of a choice. */
export function keyOf(target: T.Target): string {
  if (target.to === 'organisation') return `organisation.${target.field}`;
  if (target.to === 'ambition') return `ambition.${target.field}`;
  if (target.to === 'contact') return `contact.${target.number}.${target.field}`;
  return target.to;
}

/** The meaning of a choice. */
export function targetOf(key: string): T.Target {
  const [to, first, second] = key.split('.');
  if (to === 'organisation') return { to, field: first as T.OrganisationField };
  if (to === 'ambition') return { to, field: first as T.AmbitionField };
  if (to === 'contact') return { to, number: Number(first), field: second as T.ContactField };
  return { to: to === 'remark' ? 'remark' : 'left_out' };
}

/** What a column can be in a list of organisations: the organisation, then contact persons up to one more than the list has now. */
export function organisationChoices(mapping: T.Mapping): { value: string; label: string }[] {
  const contacts = mapping.targets.reduce((most, target) => (target.to === 'contact' ? Math.max(most, target.number) : most), 0);
  const organisation = ORGANISATION.map((field) => ({ value: `organisation.${field}`, label: t(`import-field-${kebab(field)}`) }));
  const persons = Array.from({ length: Math.min(contacts + 1, MOST_CONTACTS) }, (_, at) => at + 1).flatMap((number) =>
    CONTACT.map((field) => ({ value: `contact.${number}.${field}`, label: t('import-contact-of', { number, field: t(`import-contact-field-${kebab(field)}`) }) })),
  );
  return [
    { value: 'left_out', label: t('import-target-left-out') },
    { value: 'remark', label: t('import-target-remark') },
    ...organisation,
    ...persons,
  ];
}

/** What a column can be in a list of ambitions. */
export function ambitionChoices(): { value: string; label: string }[] {
  return [
    { value: 'left_out', label: t('import-target-left-out') },
    { value: 'remark', label: t('import-target-source') },
    ...AMBITION.map((field) => ({ value: `ambition.${field}`, label: t(`import-ambition-${kebab(field)}`) })),
  ];
}

/** Why a row was not read in. */
export function leftOutText(left: T.LeftOut): string {
  return t(`import-left-out-${kebab(left.reason)}`, { row: left.row, last: left.last_row, rows: left.last_row - left.row + 1 });
}

/** Why an ambition was not read in. */
export function ambitionLeftOutText(left: T.AmbitionLeftOut): string {
  return t(`import-ambition-left-out-${kebab(left.reason)}`, { row: left.row, last: left.last_row, rows: left.last_row - left.row + 1, about: left.about });
}
