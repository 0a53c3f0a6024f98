// Made by `cargo xtask generate` from the command list. Do not edit.

export type Changed = { table: string, id: string, };

export type DocumentRef = { id: string, file_name: string, mime: string, pages: number, };

export type DocumentRequest = { id: string, };

export type JobRequest = { job: string, };

export type JobStatus = { running: boolean, done: number, total: number, };

export type Outcome<T> = { value: T, changed: Array<Changed>, undo: UndoLabel | null, };

export type PageImage = { src: string, };

export type PageRequest = { id: string, page: number, scale: number, };

export type SaveRequest = { id: string, path: string, };

export type UndoLabel = { id: string, kind: string, args: Record<string, string | number>, };

export type DossierState = "none" | "locked" | "open";

export type DossierStatus = { state: DossierState, path: string | null, name: string | null, read_only: boolean, example: boolean, recent: Array<RecentDossier>, documents_dir: string, today: string, };

export type StrengthRequest = { passphrase: string, };

export type Strength = { score: number, enough: boolean, };

export type CreateRequest = { path: string | null, name: string, passphrase: string, };

export type OpenRequest = { path: string | null, passphrase: string, read_only: boolean, };

export type RecoverRequest = { path: string | null, recovery_key: string, };

export type PathRequest = { path: string, };

export type RecoveryWords = { groups: Array<string>, };

export type Reason = "opened" | "migration" | "replaced" | "asked";

export type Backup = { file_name: string, made_at: string, reason: Reason, last_change: number, bytes: number, };

export type BackupsRequest = { path: string | null, };

export type RestoreRequest = { path: string | null, file_name: string, passphrase: string, };

export type ChangePassphraseRequest = { old: string, new: string, };

export type Licence = { name: string, version: string, licence: string, };

export type ProgramFacts = { version: string, licences: Array<Licence>, model: boolean, };

export type SearchRequest = { text: string, };

export type Hit = { table: string, id: string, title: string, context: string, excerpt: string, };

export type ChangeKind = "insert" | "update" | "delete";

export type FieldChange = { column: string, old: string | number | null, new: string | number | null, };

export type OpLabel = { id: string, kind: string, args: Record<string, string | number>, at: string, device: string, };

export type HistoryStep = { op: OpLabel, undoes: OpLabel | null, kind: ChangeKind, fields: Array<FieldChange>, };

export type HistoryRequest = { table: string, id: string, };

export type Preferences = { language: string, text_size: number, theme: string, single_keys: boolean, idle_minutes: number, recent: Array<RecentDossier>, screens: Record<string, unknown>, device: string, };

export type RecentDossier = { path: string, opened_at: string, exists: boolean, };
