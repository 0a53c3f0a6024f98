import { expect, it } from 'vitest';
import { pieces } from './marks';

const marked = (text: string, ...marks: [number, number][]): string =>
  pieces(
    text,
    marks.map(([start, end]) => ({ start, end })),
  )
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  [[] as [number, number][], 'alleen eten'],
  [[[0, 6]] as [number, number][], '[alleen] eten'],
  [[[7, 11], [0, 6]] as [number, number][], '[alleen] [eten]'],
  [[[0, 4], [2, 8]] as [number, number][], '[alleen e]ten'],
  [[[0, 8], [2, 4]] as [number, number][], '[alleen e]ten'],
  [[[5, 5], [-3, 2], [9, 99]] as [number, number][], '[al]leen et[en]'],
])('%j', (marks, expected) => expect(marked('alleen eten', ...marks)).toBe(expected));
