/** Where each step and each thing to do is done. */
import type { T } from '../../backend';
import type { Place } from '../../shell/router.svelte';

const steps: Record<T.StepKind, Place> = {
  organisations: { screen: 'organisations' },
  invite: { screen: 'meetings', tab: 'invite' },
  replies: { screen: 'meetings', tab: 'replies' },
  meeting: { screen: 'meetings', tab: 'checkin' },
  ambitions: { screen: 'ambitions' },
  plan: { screen: 'plan' },
};

/** The place of a step of the chain, for the meeting it is about now. */
export function stepPlace(kind: T.StepKind, meeting: string | undefined): Place {
  const place = steps[kind];
  return place.screen === 'meetings' && meeting !== undefined ? { ...place, id: meeting } : place;
}

const tabs: Partial<Record<T.TodoKind, string>> = {
  set_date: 'invite',
  invite: 'invite',
  call_silent: 'replies',
  ask_names: 'replies',
  solve_waiting: 'replies',
  find_chairs: 'invite',
  print_papers: 'papers',
  make_groups: 'groups',
  enter_attendance: 'checkin',
};

/** The place where something is done. */
export function todoPlace(todo: T.Todo): Place {
  switch (todo.kind) {
    case 'add_organisations':
      return { screen: 'organisations', tab: 'import' };
    case 'make_meeting':
      return { screen: 'meetings' };
    case 'erase_needs':
      return { screen: 'settings', tab: 'privacy' };
    case 'confirm_ambitions':
      return { screen: 'ambitions' };
    case 'judge_ambitions':
    case 'review_judgements':
      return { screen: 'plan', tab: 'compare' };
    default: {
      const tab = tabs[todo.kind];
      return { screen: 'meetings', ...(tab ? { tab } : {}), ...(todo.meeting ? { id: todo.meeting } : {}) };
    }
  }
}
