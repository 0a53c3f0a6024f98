/** What does not work for people about a meeting's dates and numbers, in a sentence. */
import type { T } from '../../backend';
import { t } from '../../i18n/index.svelte';

const holidays: Record<T.Holiday, () => string> = {
  new_year: () => t('holiday-new-year'),
  good_friday: () => t('holiday-good-friday'),
  easter_sunday: () => t('holiday-easter-sunday'),
  easter_monday: () => t('holiday-easter-monday'),
  kings_day: () => t('holiday-kings-day'),
  liberation_day: () => t('holiday-liberation-day'),
  ascension: () => t('holiday-ascension'),
  whit_sunday: () => t('holiday-whit-sunday'),
  whit_monday: () => t('holiday-whit-monday'),
  christmas_day: () => t('holiday-christmas-day'),
  boxing_day: () => t('holiday-boxing-day'),
};

/** The sentence for a warning. */
export function warningText(warning: T.MeetingWarning): string {
  switch (warning.code) {
    case 'in_the_past':
      return t('meeting-warning-past');
    case 'weekend':
      return t('meeting-warning-weekend');
    case 'holiday':
      return t('meeting-warning-holiday', { holiday: holidays[warning.holiday]() });
    case 'ends_before_start':
      return t('meeting-warning-ends');
    case 'reply_after_meeting':
      return t('meeting-warning-reply-after');
    case 'reply_by_past':
      return t('meeting-warning-reply-past');
    case 'short_reply':
      return t('meeting-warning-short', { days: warning.days });
    case 'reply_by_weekend':
      return t('meeting-warning-reply-weekend');
    case 'reply_by_holiday':
      return t('meeting-warning-reply-holiday', { holiday: holidays[warning.holiday]() });
    case 'too_few_chairs':
      return t('meeting-warning-chairs', { people: warning.people, capacity: warning.capacity });
    case 'may_not_fit':
      return t('meeting-warning-fit', { people: warning.people, capacity: warning.capacity });
  }
}
