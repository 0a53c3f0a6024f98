/** What a dropped file can be read as, seen from its name. */

/** What a file can be read as. */
export type DropFor = 'list' | 'ambitions' | 'plan';

const LISTS = ['xlsx', 'xls', 'ods', 'csv', 'tsv'];
const PLANS = ['pdf', 'docx', 'odt', 'html', 'htm', 'rtf'];

/** What a file is for; plain text is for the screen she is on. */
export function dropKind(path: string, screen: string): DropFor | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (LISTS.includes(ending)) return screen === 'ambitions' ? 'ambitions' : 'list';
  if (PLANS.includes(ending)) return 'plan';
  if (ending === 'txt') return screen === 'plan' ? 'plan' : screen === 'ambitions' ? 'ambitions' : 'list';
  return undefined;
}
