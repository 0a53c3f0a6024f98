/** Dates and times as the Dutch write them: `donderdag 7 juni 2012`, `07-06-2012`, `15.00 uur`, `15:00`. */
import { currentLanguage, currentLocale, t } from './index.svelte';

/** A calendar date `YYYY-MM-DD` as numbers; undefined when it is none. */
export function parts(iso: string): { year: number; month: number; day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return undefined;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** Noon in UTC, so that no time zone moves the date. */
function noon(iso: string): Date | undefined {
  const date = parts(iso);
  return date && new Date(Date.UTC(date.year, date.month - 1, date.day, 12));
}

/** How long a date is written. */
export type DateStyle = 'full' | 'day-month' | 'weekday-day-month' | 'short-weekday' | 'month' | 'weekday' | 'short' | 'number';

const styles: Record<Exclude<DateStyle, 'number'>, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  'day-month': { day: 'numeric', month: 'long' },
  'weekday-day-month': { weekday: 'long', day: 'numeric', month: 'long' },
  'short-weekday': { weekday: 'short', day: 'numeric', month: 'long' },
  month: { month: 'long' },
  weekday: { weekday: 'short' },
  short: { day: 'numeric', month: 'short' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatWith(locale: string, style: Exclude<DateStyle, 'number'>): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

/** Writes a date; what is no date is shown as it is. */
export function showDate(iso: string, style: DateStyle = 'full'): string {
  const date = noon(iso);
  if (date === undefined) return iso;
  if (style === 'number') return iso.slice(0, 10).split('-').reverse().join('-');
  return formatWith(currentLocale(), style).format(date).replace(',', '');
}

/** `15:00` → `15.00 uur` in Dutch, `15:00` in English. */
export function showTime(time: string): string {
  return currentLanguage() === 'nl' ? `${time.replace(':', '.')} uur` : time;
}

/** `15:00`, `17:00` → `15.00 – 17.00 uur`. */
export function showTimes(from: string, to: string): string {
  if (to === '') return showTime(from);
  return currentLanguage() === 'nl' ? `${from.replace(':', '.')} – ${showTime(to)}` : `${from} – ${to}`;
}

/** An instant (RFC 3339) on her wall clock as `14.32 uur`. */
export function showClock(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return showTime(`${pad(date.getHours())}:${pad(date.getMinutes())}`);
}

/** The date on her wall clock of an instant (RFC 3339). */
export function dateOfInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant.slice(0, 10);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** How far a day is away: `over 3 dagen`, `vandaag`, `10 dagen geleden`. */
export function showDaysUntil(days: number): string {
  return days < 0 ? t('days-ago', { days: -days }) : t('days-until', { days });
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  const start = noon(from);
  const end = noon(to);
  if (start === undefined || end === undefined) return 0;
  return Math.round((end.getTime() - start.getTime()) / 86_400_000);
}
