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
  search_everything: { request: T.SearchRequest; response: Array<T.Hit> };
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
