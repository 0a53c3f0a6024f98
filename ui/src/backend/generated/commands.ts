// Made by `cargo xtask generate` from the command list. Do not edit.
import type * as T from './types';

/** What each command takes and answers. */
export interface Commands {
  /** Draws one page of a paper as a picture. */
  document_page: { request: T.PageRequest; response: T.PageImage };
  /** Opens a document in the system's viewer for printing. */
  document_print: { request: T.DocumentRequest; response: null };
  /** Writes a document to the place she chose. */
  document_save: { request: T.SaveRequest; response: null };
  /** Closes the dossier. */
  dossier_close: { request: null; response: T.DossierStatus };
  /** Makes a dossier and opens it. */
  dossier_create: { request: T.CreateRequest; response: T.DossierStatus };
  /** Opens a dossier with its passphrase. */
  dossier_open: { request: T.OpenRequest; response: T.DossierStatus };
  /** Opens a dossier with its recovery key. */
  dossier_recover: { request: T.RecoverRequest; response: T.DossierStatus };
  /** Puts a dossier on the start screen. */
  dossier_remember: { request: T.PathRequest; response: T.DossierStatus };
  /** How strong a passphrase is. */
  dossier_strength: { request: T.StrengthRequest; response: T.Strength };
  /** The recovery key in groups. */
  dossier_recovery_key: { request: null; response: T.RecoveryWords };
  /** The recovery sheet for the printer. */
  dossier_recovery_sheet: { request: null; response: T.DocumentRef };
  /** Changes the passphrase. */
  passphrase_change: { request: T.PassphraseRequest; response: T.PassphraseAnswer };
  /** What the dossier holds of people, in numbers. */
  privacy_facts: { request: null; response: T.PrivacyFacts };
  /** Where are we, what is due, what is missing per organisation. */
  overview_get: { request: T.OverviewRequest; response: T.Overview };
  /** Opens the fictional example. */
  example_open: { request: null; response: T.DossierStatus };
  /** The backups of a dossier. */
  backup_list: { request: T.BackupsRequest; response: Array<T.Backup> };
  /** Makes a backup now. */
  backup_make: { request: null; response: T.Backup };
  /** Puts a backup back. */
  backup_restore: { request: T.RestoreRequest; response: T.DossierStatus };
  /** The texts of licences. */
  program_licence_texts: { request: T.LicenceTextsRequest; response: Array<string> };
  /** Version, licences and the sentence model of the program. */
  program_facts: { request: null; response: T.ProgramFacts };
  /** Locks the dossier. */
  dossier_lock: { request: null; response: T.DossierStatus };
  /** Which dossier is open. */
  dossier_status: { request: null; response: T.DossierStatus };
  /** Who changed what on a record. */
  history_of: { request: T.HistoryRequest; response: Array<T.HistoryStep> };
  /** Does again what was undone. */
  history_redo: { request: null; response: T.Outcome<T.UndoLabel | null> };
  /** Takes back the last operation. */
  history_undo: { request: null; response: T.Outcome<T.UndoLabel | null> };
  /** Finds records. */
  search_everything: { request: T.SearchRequest; response: Array<T.Find> };
  /** Settings of the program on this laptop. */
  preferences_get: { request: null; response: T.Preferences };
  /** Keeps settings of the program on this laptop. */
  preferences_save: { request: T.Preferences; response: T.Preferences };
  /** Stops long work. */
  job_cancel: { request: T.JobRequest; response: null };
  /** How far long work is. */
  job_status: { request: T.JobRequest; response: T.JobStatus };
}

/** Every command's name. */
export const commandNames = [
  'document_page',
  'document_print',
  'document_save',
  'job_cancel',
  'job_status',
] as const;
