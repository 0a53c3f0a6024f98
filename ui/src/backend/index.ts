/**
 * The one door to Rust. `backend.organisationList({…})` runs the command `organisation_list`; the types come from
 * the command list in Rust. A write's answer is an `Outcome`: what it changed is published to the screens and what
 * can be undone to the undo bar, here and nowhere else.
 */
import { AppError } from './error';
import { publish, publishUndo } from './changes';
import type { Commands } from './generated/commands';
import type { Changed, Outcome } from './generated/types';
import { HttpTransport } from './http';
import { startJob, type Job, type JobProgress } from './jobs';
import { TauriTransport, inWindow } from './tauri';
import type { FileChoice, FileDrop, PlaceChoice, SavedDocument, Transport } from './transport';

export { AppError } from './error';
export { everythingChanged, onChange, onUndoable, publish } from './changes';
export type { Job, JobProgress } from './jobs';
export type * as T from './generated/types';
export type { Changed, Outcome };

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;

/** A command takes its request; a command without one takes nothing. */
type Call<Request, Response> = null extends Request
  ? (request?: null) => Promise<Response>
  : (request: Request) => Promise<Response>;

/** All commands as functions. */
export type Backend = {
  [Name in keyof Commands as CamelCase<Name & string>]: Call<Commands[Name]['request'], Commands[Name]['response']>;
};

/** `organisationList` → `organisation_list`. */
export function commandName(camelCase: string): string {
  return camelCase.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function isOutcome(answer: unknown): answer is Outcome<unknown> {
  return typeof answer === 'object' && answer !== null && 'value' in answer && 'changed' in answer && 'undo' in answer;
}

/** Undo and redo answer the next step that could be undone; the undo bar tells itself what they did. */
const tellsItself = new Set<string>(['history_undo', 'history_redo'] satisfies (keyof Commands)[]);

let transport: Transport | undefined;

function currentTransport(): Transport {
  transport ??= inWindow() ? new TauriTransport() : new HttpTransport();
  return transport;
}

async function call(command: string, request: unknown): Promise<unknown> {
  const answer = await currentTransport()
    .call(command, request ?? null)
    .catch((thrown: unknown) => {
      throw AppError.from(thrown);
    });
  if (isOutcome(answer)) {
    publish(answer.changed);
    if (answer.undo !== null && !tellsItself.has(command)) publishUndo(answer.undo);
  }
  return answer;
}

/** Every command, typed. */
export const backend = new Proxy({} as Backend, {
  get: (_, name) => (typeof name === 'string' ? (request?: unknown) => call(commandName(name), request) : undefined),
});

/** Runs long work with progress and Stop: `longWork((job) => backend.importCommit({ …, job }), show)`. */
export function longWork<Answer>(
  start: (job: string) => Promise<Answer>,
  onProgress: (progress: JobProgress) => void,
): Job<Answer> {
  return startJob(call, start, onProgress);
}

/** Lets her choose a file to read; a path for a command, or null. */
export function chooseFile(choice: FileChoice): Promise<string | null> {
  return currentTransport().chooseFile(choice);
}

/** Lets her choose where a new file goes; a path for a command, or null. */
export function choosePlace(choice: PlaceChoice): Promise<string | null> {
  return currentTransport().choosePlace(choice);
}

/** Keeps a document from the app's memory as a file; false when she changed her mind. */
export function saveDocument(document: SavedDocument): Promise<boolean> {
  return currentTransport().saveDocument(document);
}

/** Tells of files dropped on the window; call the answer to stop. */
export function onFileDrop(listener: (event: FileDrop) => void): () => void {
  return currentTransport().onFileDrop(listener);
}

/** The window's title. */
export function setTitle(title: string): void {
  currentTransport().setTitle(title);
}
