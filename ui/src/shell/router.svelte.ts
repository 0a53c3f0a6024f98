/**
 * Where she is: a screen, a part of it and a record. Kept in the window's history (back and forward work), never in
 * the address: what she looks at belongs to the dossier. Screens are registered in `screens.ts`.
 */

/** A place in the app. */
export interface Place {
  /** The screen's name, as registered. */
  screen: string;
  /** A part of the screen, such as `registrations`. */
  tab?: string;
  /** The record it is about. */
  id?: string;
  /** Anything else that makes it this place. */
  with?: Record<string, string>;
}

const START: Place = { screen: 'overview' };

function isPlace(state: unknown): state is Place {
  return typeof state === 'object' && state !== null && 'screen' in state && typeof state.screen === 'string';
}

let place = $state.raw<Place>(isPlace(history.state) ? history.state : START);
/** Where she was on each screen, so that coming back is coming back. */
const remembered = new Map<string, Place>();

window.addEventListener('popstate', (event) => {
  place = isPlace(event.state) ? event.state : START;
});

/** Where she is now. */
export function here(): Place {
  return place;
}

/** Goes somewhere. */
export function go(next: Place): void {
  remembered.set(next.screen, next);
  if (JSON.stringify(next) === JSON.stringify(place)) return;
  history.pushState(next, '');
  place = next;
}

/** Goes to a screen as she left it; who is on it already goes to where it begins. */
export function goToScreen(screen: string): void {
  go(place.screen === screen ? { screen } : (remembered.get(screen) ?? { screen }));
}

/** Changes the place without a step in the history, as when the selection in a list moves. */
export function replace(next: Place): void {
  remembered.set(next.screen, next);
  history.replaceState(next, '');
  place = next;
}

/** Forgets where she was: another dossier is another world. */
export function startOver(): void {
  remembered.clear();
  history.replaceState(START, '');
  place = START;
}
