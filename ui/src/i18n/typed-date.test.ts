import { describe, expect, it } from 'vitest';
import { readDate, readTime } from './typed-date';

const today = '2026-09-29'; // a Tuesday

describe('readDate', () => {
  it.each([
    ['8 oktober', '2026-10-08'],
    ['8 okt', '2026-10-08'],
    ['do 8 oktober', '2026-10-08'],
    ['donderdag 8 oktober 2026', '2026-10-08'],
    ['8-10', '2026-10-08'],
    ['08-10-2026', '2026-10-08'],
    ['8/10/26', '2026-10-08'],
    ['2026-10-08', '2026-10-08'],
    ['8 october', '2026-10-08'],
    ['vandaag', '2026-09-29'],
    ['Morgen', '2026-09-30'],
    ['vrijdag', '2026-10-02'],
    ['dinsdag', '2026-10-06'],
    ['3 januari', '2027-01-03'],
    ['1 september', '2026-09-01'],
    ['12 mrt', '2027-03-12'],
    ['29-2-2028', '2028-02-29'],
  ])('%s', (typed, expected) => expect(readDate(typed, today)).toBe(expected));

  it.each(['', 'ooit', '31 februari', '29-2-2027', '8', 'vr 8 oktober', '8 10 2026 4', '0-1-2026', 'm 3'])(
    'refuses "%s"',
    (typed) => expect(readDate(typed, today)).toBeUndefined(),
  );
});

describe('readTime', () => {
  it.each([
    ['15', '15:00'],
    ['9.30', '09:30'],
    ['15:00', '15:00'],
    ['1500', '15:00'],
    ['15u30', '15:30'],
    ['15.00 uur', '15:00'],
  ])('%s', (typed, expected) => expect(readTime(typed)).toBe(expected));
  it.each(['', '24', '9.60', 'drie', '15:0'])('refuses "%s"', (typed) => expect(readTime(typed)).toBeUndefined());
});
