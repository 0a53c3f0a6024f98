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

export type DossierStatus = { state: "none" | "open" | "locked", path: string, name: string, owner: string, example: boolean, today: string, };

export type SearchRequest = { text: string, };

export type Hit = { table: string, id: string, title: string, context: string, excerpt: string, };

export type ChangeKind = "insert" | "update" | "delete";

export type FieldChange = { column: string, old: string | number | null, new: string | number | null, };

export type OpLabel = { id: string, kind: string, args: Record<string, string | number>, at: string, device: string, };

export type HistoryStep = { op: OpLabel, undoes: OpLabel | null, kind: ChangeKind, fields: Array<FieldChange>, };

export type HistoryRequest = { table: string, id: string, };

export type Preferences = { language: string, text_size: number, theme: string, single_keys: boolean, idle_minutes: number, recent: Array<RecentDossier>, screens: Record<string, unknown>, device: string, };

export type RecentDossier = { path: string, opened_at: string, exists: boolean, };
