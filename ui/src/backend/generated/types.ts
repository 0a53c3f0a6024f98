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

export type RestoreRequest = { path: string | null, file_name: string, passphrase: string | null, };

export type PassphraseRequest = { old: string, new: string, void_sheets: boolean, };

export type PassphraseAnswer = { backups_left: number, };

export type Licence = { name: string, version: string, licence: string, source: string, texts: Array<number>, };

export type LicenceTextsRequest = { texts: Array<number>, };

export type ProgramFacts = { version: string, licences: Array<Licence>, model: boolean, };

export type SearchRequest = { text: string, };

export type Find = { table: string, id: string, parent: string | null, title: string, context: string, excerpt: string, };

export type ChangeKind = "insert" | "update" | "delete";

export type FieldChange = { column: string, old: string | number | null, new: string | number | null, };

export type OpLabel = { id: string, kind: string, args: Record<string, string | number>, at: string, device: string, };

export type HistoryStep = { op: OpLabel, undoes: OpLabel | null, kind: ChangeKind, fields: Array<FieldChange>, };

export type HistoryRequest = { table: string, id: string, };

export type Preferences = { language: string, text_size: number, theme: string, single_keys: boolean, idle_minutes: number, recent: Array<RecentDossier>, screens: Record<string, unknown>, device: string, };

export type RecentDossier = { path: string, opened_at: string, exists: boolean, };

export type PrivacyFacts = { persons: number, without_position: number, wishes: number, consents: number, sharing: number, };

export type MeetingCounts = { invited: number, coming: number, declined: number, silent: number, named: number, unnamed: number, waiting: number, };

export type NextMeeting = { id: string, title: string, date: string | null, starts_at: string | null, ends_at: string | null, venue: string, room: string, reply_by: string | null, capacity: number | null, days_left: number | null, counts: MeetingCounts, present: number, };

export type StepKind = "organisations" | "invite" | "replies" | "meeting" | "ambitions" | "plan";

export type StepState = "done" | "now" | "later";

export type Step = { kind: StepKind, state: StepState, done: number, total: number, date: string | null, };

export type TodoKind = "add_organisations" | "make_meeting" | "set_date" | "invite" | "call_silent" | "ask_names" | "solve_waiting" | "find_chairs" | "print_papers" | "make_groups" | "enter_attendance" | "confirm_ambitions" | "judge_ambitions" | "review_judgements";

export type Todo = { kind: TodoKind, count: number, meeting: string | null, title: string, due: string | null, days_left: number | null, };

export type CellState = "has" | "missing" | "waits";

export type Cell = { state: CellState, says: string, count: number, };

export type MissingRow = { id: string, name: string, contact: Cell, reply: Cell | null, ambition: Cell, confirmed: Cell, plan: Cell, };

export type Missing = { incomplete: number, complete: number, rows: Array<MissingRow>, };

export type OverviewRequest = { all: boolean, };

export type Overview = { trajectory: string | null, organisations: number, steps: Array<Step>, todos: Array<Todo>, meeting: NextMeeting | null, missing: Missing, waiting: Record<string, number>, };
