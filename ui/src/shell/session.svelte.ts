/** Which dossier is open, and what day it is. The clock is Rust's: tests fix it, and so the screens follow. */
import type { T } from '../backend';

class Session {
  /** `none` no dossier, `open`, or `locked` (her passphrase opens it again). */
  state = $state<'none' | 'open' | 'locked'>('none');
  /** Where the file is. */
  path = $state('');
  /** The dossier's own name. */
  name = $state('');
  /** Who works with it, as shown under the name. */
  owner = $state('');
  /** Whether it is the example. */
  example = $state(false);
  /** Today as `YYYY-MM-DD`. */
  today = $state('');
  /** When something was last kept, RFC 3339; '' when nothing was yet. */
  savedAt = $state('');
}

/** The open dossier as the screens know it. */
export const session = new Session();

/** Takes over what Rust told about the dossier. */
export function takeOver(status: T.DossierStatus): void {
  Object.assign(session, status);
}
