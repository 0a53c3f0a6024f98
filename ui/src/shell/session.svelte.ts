/** Which dossier is open, and what day it is. The clock is Rust's: tests fix it, and so the screens follow. */
import { backend, type T } from '../backend';

class Session {
  /** `none` no dossier, `open`, or `locked` (her passphrase opens it again). */
  state = $state<T.DossierState>('none');
  /** Where the file is. */
  path = $state('');
  /** The dossier's own name. */
  name = $state('');
  /** Open for reading only. */
  readOnly = $state(false);
  /** Whether it is the fictional example. */
  example = $state(false);
  /** Today as `YYYY-MM-DD`. */
  today = $state('');
  /** Dossiers that were open before, newest first. */
  recent = $state.raw<T.RecentDossier[]>([]);
  /** Where a new dossier is offered to be put. */
  documentsDir = $state('');
  /** Why no backup could be made at opening. */
  backupProblem = $state.raw<T.AppError | null>(null);
  /** Opened with the recovery key: a new passphrase needs no old one. */
  recovered = $state(false);
  /** When was last worked in it, when that lies ahead of the clock of now (RFC 3339). */
  workedAhead = $state<string | null>(null);
  /** The moment ahead that she was told of and put away. */
  clockSeen = $state<string | null>(null);
  /** When something was last kept, RFC 3339; '' when nothing was yet. */
  savedAt = $state('');

  /** A damaged page that was met while the backup was made; the way back is offered on every screen. */
  get damage(): T.AppError | null {
    return this.backupProblem?.code === 'dossier-damaged' ? this.backupProblem : null;
  }
}

/** The open dossier as the screens know it. */
export const session = new Session();

/** How often something was taken over: an answer that was asked before the last time is out of date. */
let takenOver = 0;

/** Asks how the dossier stands, and drops the answer when she locked, closed or opened one meanwhile. */
export async function refreshStatus(): Promise<void> {
  const before = takenOver;
  const status = await backend.dossierStatus();
  if (before === takenOver) takeOver(status);
}

/** Takes over what Rust told about the dossier. */
export function takeOver(status: T.DossierStatus): void {
  takenOver += 1;
  if (session.path !== (status.path ?? '')) session.savedAt = '';
  session.state = status.state;
  session.path = status.path ?? '';
  session.name = status.name ?? '';
  session.readOnly = status.read_only;
  session.recovered = status.recovered;
  session.workedAhead = status.worked_ahead;
  session.example = status.example;
  session.today = status.today;
  session.recent = status.recent;
  session.documentsDir = status.documents_dir;
  session.backupProblem = status.backup_problem;
}
