/** Highlighted stretches of a text. */

/** A stretch: from, up to (not including), in UTF-16 units as JavaScript counts. */
export interface Mark {
  start: number;
  end: number;
}

/** The text in pieces, in order, each marked or not. Overlaps are joined; what lies outside the text is cut off. */
export function pieces(text: string, marks: readonly Mark[]): { text: string; marked: boolean }[] {
  const joined: Mark[] = [];
  const inside = marks
    .map((mark) => ({ start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.end > mark.start)
    .sort((a, b) => a.start - b.start);
  for (const mark of inside) {
    const last = joined.at(-1);
    if (last !== undefined && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else joined.push(mark);
  }
  const found: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const mark of joined) {
    if (mark.start > at) found.push({ text: text.slice(at, mark.start), marked: false });
    found.push({ text: text.slice(mark.start, mark.end), marked: true });
    at = mark.end;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}
