/** Where a record is shown. Features add their tables here, so that a find or a history line can lead to its screen. */
import type { Place } from './router.svelte';

/** A record as search and history name it. */
export interface RecordRef {
  table: string;
  id: string;
  /** The record it belongs to and is shown on, such as the meeting of an invitation. */
  parent?: string | null;
}

type Shows = (record: RecordRef) => Place;

const shows: Record<string, Shows> = {
  organisation: ({ id }) => ({ screen: 'organisations', id }),
  person: ({ id, parent }) => (parent ? { screen: 'organisations', id: parent, with: { person: id } } : { screen: 'organisations', tab: 'people', with: { person: id } }),
  district: ({ id }) => ({ screen: 'organisations', with: { place: id } }),
  neighbourhood: ({ id }) => ({ screen: 'organisations', with: { place: id } }),
  trajectory: ({ parent }) => ({ screen: 'meetings', ...(parent ? { id: parent } : {}) }),
  meeting: ({ id }) => ({ screen: 'meetings', id }),
  ambition: ({ id }) => ({ screen: 'ambitions', id }),
  policy_plan: () => ({ screen: 'plan' }),
  plan_version: ({ id }) => ({ screen: 'plan', id, tab: 'document' }),
  bridge_line: () => ({ screen: 'concepts' }),
  plan_element: ({ id, parent }) => ({ screen: 'plan', ...(parent ? { id: parent } : {}), tab: 'document', with: { element: id } }),
};

/** The place that shows a record; a record without a screen of its own leads to the overview. */
export function placeOf(record: RecordRef): Place {
  return shows[record.table]?.(record) ?? { screen: 'overview' };
}
