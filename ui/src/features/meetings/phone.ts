/** Whom to phone, and which calls nobody answered. */
import type { T } from '../../backend';
import { dateOfInstant, showClock, showDate } from '../../i18n/dates';
import { t } from '../../i18n/index.svelte';

/** How many of the last attempts are named; the rest is a number. */
const NAMED = 2;

/** The first contact with a number; without one she calls the organisation itself. */
export function askFor(row: T.ReplyRow): T.ContactRow | undefined {
  return row.contacts.find((contact) => contact.phone !== '');
}

/** “niet bereikt 29 sep 14.32 uur (Nel Brouwhuis), 28 sep 10.05 uur”: the last calls first. */
export function triedWords(row: T.ReplyRow): string {
  const last = [...row.attempts].reverse().slice(0, NAMED).map((attempt) => {
    const moment = `${showDate(dateOfInstant(attempt.tried_at), 'short')} ${showClock(attempt.tried_at)}`;
    return attempt.whom === '' ? moment : `${moment} (${attempt.whom})`;
  });
  const times = last.join(', ');
  return row.attempts.length > NAMED ? t('phone-list-tried-more', { times, count: row.attempts.length }) : t('phone-list-tried', { times });
}

/** “niet bereikt 29 sep”: short, for a cell. */
export function triedShort(row: T.ReplyRow): string {
  const last = row.attempts.at(-1);
  return last === undefined ? '' : t('phone-list-tried', { times: showDate(dateOfInstant(last.tried_at), 'short') });
}
