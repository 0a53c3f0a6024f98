/** How a command reaches Rust: through the window (Tauri) or over HTTP (dev-host). Nothing else differs. */
import type { AppError } from './error';

/** A way to call commands, choose files and keep documents. */
export interface Transport {
  /** Runs the command; throws {@link AppError} when it fails. */
  call(command: string, request: unknown): Promise<unknown>;
  /** Lets her choose a file to read; answers a path Rust can open, or null when she changed her mind. */
  chooseFile(options: FileChoice): Promise<string | null>;
  /** Lets her choose where a file goes; null when she changed her mind. */
  choosePlace(options: PlaceChoice): Promise<string | null>;
  /** Keeps a document as a file; true when it was kept. */
  saveDocument(document: SavedDocument): Promise<boolean>;
  /** Tells of files dropped on the window; call the answer to stop. */
  onFileDrop(listener: (event: FileDrop) => void): () => void;
  /** Sets the window's title. */
  setTitle(title: string): void;
}

/** A file over the window, let go on it, or gone again. Of several files the first counts. */
export type FileDrop = { is: 'over' } | { is: 'gone' } | { is: 'drop'; path: string } | { is: 'failed'; error: AppError };

/** Which files she may choose. */
export interface FileChoice {
  /** Title of the dialog. */
  title: string;
  /** Extensions without a dot. */
  extensions: string[];
}

/** Where a new file goes. */
export interface PlaceChoice extends FileChoice {
  /** Name that is offered. */
  fileName: string;
}

/** A document in the app's memory. */
export interface SavedDocument {
  id: string;
  file_name: string;
}

export type { AppError };
