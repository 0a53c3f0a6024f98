/** What is the matter with typed list numbers, in a sentence. */
import type { T } from '../../backend';
import { t } from '../../i18n/index.svelte';

/** The sentence for a problem. */
export function rangeProblem(problem: T.RangeProblem): string {
  switch (problem.code) {
    case 'not_understood':
      return t('paper-list-not-understood', { text: problem.text });
    case 'backwards':
      return t('paper-list-backwards', { text: problem.text });
    case 'twice':
      return t('paper-list-twice', { number: problem.number });
    case 'not_on_list':
      return t('paper-list-not-on-list', { number: problem.number });
  }
}
