/**
 * The screens, in the order of the chain: each feature adds one line. The name is the route; its word is the message
 * `screen-<name>`. `chain` screens hang on the thread, and Ctrl 1–9 follow this order.
 */
import type { Component } from 'svelte';
import type { IconName } from './components/icons';

/** A screen that can be gone to. */
export interface Screen {
  name: string;
  icon: IconName;
  /** Top of the navigation, on the thread, or at the foot. */
  part: 'top' | 'chain' | 'foot';
  /** Loaded when it is first opened, so that the window starts fast. */
  load: () => Promise<{ default: Component }>;
}

export const screens: readonly Screen[] = [
  { name: 'overview', icon: 'overview', part: 'top', load: () => import('./features/overview/Overview.svelte') },
  { name: 'organisations', icon: 'organisations', part: 'chain', load: () => import('./features/organisations/Organisations.svelte') },
  { name: 'meetings', icon: 'meetings', part: 'chain', load: () => import('./features/meetings/Meetings.svelte') },
  { name: 'ambitions', icon: 'ambitions', part: 'chain', load: () => import('./features/ambitions/Ambitions.svelte') },
  { name: 'plan', icon: 'plan', part: 'chain', load: () => import('./features/plans/Plans.svelte') },
  { name: 'concepts', icon: 'bridge', part: 'foot', load: () => import('./features/concepts/Concepts.svelte') },
  { name: 'settings', icon: 'settings', part: 'foot', load: () => import('./features/settings/Settings.svelte') },
];
