/**
 * Reads a date as people type it: `8 oktober`, `8 okt 2026`, `8-10`, `08-10-2026`, `2026-10-08`, `do 8 oktober`,
 * `vandaag`, `morgen`, `overmorgen`, `vrijdag` (the next one). Without a year the date nearest ahead of today is
 * meant, but a date up to three months back counts as back.
 */
import { daysBetween } from './dates';

const months = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];
/** From Sunday, as JavaScript counts. */
const weekdays = [
  ['zondag', 'sunday'],
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
];
const relative: Record<string, number> = { vandaag: 0, today: 0, morgen: 1, tomorrow: 1, overmorgen: 2, gisteren: -1, yesterday: -1 };

/** How far back a date without a year may lie. */
const LOOK_BACK_DAYS = 92;

/** The date as `YYYY-MM-DD`, or undefined when the text is no date. `today` is `YYYY-MM-DD`. */
export function readDate(typed: string, today: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(/[.,]/g, ' ').replace(/\s+/g, ' ');
  if (text in relative) return shift(today, relative[text] ?? 0);
  const iso = /^(\d{4})[-/ ](\d{1,2})[-/ ](\d{1,2})$/.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = text.split(/[\s/-]+/).filter((word) => word !== '');
  const weekday = match(weekdays, words[0] ?? '', 2);
  if (weekday !== undefined && words.length === 1) return nextWeekday(today, weekday);
  const rest = weekday === undefined ? words : words.slice(1);
  const date = readNumbers(rest, today);
  // A weekday that contradicts the date is a slip of the fingers: better to ask than to guess.
  if (date !== undefined && weekday !== undefined && dayOfWeek(date) !== weekday) return undefined;
  return date;
}

function readNumbers(words: string[], today: string): string | undefined {
  const [dayWord, monthWord, yearWord, ...extra] = words;
  if (dayWord === undefined || monthWord === undefined || extra.length > 0 || !/^\d{1,2}$/.test(dayWord)) return undefined;
  const month = /^\d{1,2}$/.test(monthWord) ? Number(monthWord) : monthOf(monthWord);
  if (month === undefined) return undefined;
  const day = Number(dayWord);
  if (yearWord !== undefined) {
    if (!/^(\d{2}|\d{4})$/.test(yearWord)) return undefined;
    return valid(yearWord.length === 2 ? 2000 + Number(yearWord) : Number(yearWord), month, day);
  }
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1]
    .map((candidate) => valid(candidate, month, day))
    .filter((date): date is string => date !== undefined);
  return candidates.find((date) => daysBetween(today, date) >= -LOOK_BACK_DAYS);
}

function monthOf(word: string): number | undefined {
  const index = match(months, word, 3);
  return index === undefined ? undefined : index + 1;
}

/** Which row has a name that begins with the word; the word needs `least` letters. */
function match(table: readonly string[][], word: string, least: number): number | undefined {
  if (word.length < least || !/^[a-z]+$/.test(word)) return undefined;
  const found = table.findIndex((names) => names.some((name) => name.startsWith(word)));
  return found === -1 ? undefined : found;
}

function valid(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day, 12));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

function dayOfWeek(iso: string): number {
  return new Date(`${iso}T12:00:00Z`).getUTCDay();
}

function shift(iso: string, days: number): string {
  const date = new Date(`${iso}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function nextWeekday(today: string, weekday: number): string {
  const ahead = (weekday - dayOfWeek(today) + 7) % 7;
  return shift(today, ahead === 0 ? 7 : ahead);
}

/** Reads a time: `15.00`, `15:00`, `15`, `1500`, `15u30`, `15.00 uur`. Answers `HH:MM`. */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(/\s*(uur|u|h)$/, '');
  const found = /^(\d{1,2})(?:[.:uh ]?(\d{2}))?$/.exec(text);
  if (found === null) return undefined;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? '0');
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
