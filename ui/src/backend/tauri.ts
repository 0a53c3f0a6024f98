/** The window's transport: commands and dialogs through Tauri. This folder alone may import `@tauri-apps/*`. */
import { invoke } from '@tauri-apps/api/core';
import { AppError } from './error';
import type { FileChoice, FileDrop, PlaceChoice, SavedDocument, Transport } from './transport';

// The interface to the window itself is loaded when it is first needed: the first screen does not wait for it.

/** The shell's own dialogs; they are not commands of the app because only the window has them. */
const CHOOSE_FILE = 'dialog_open_file';
const CHOOSE_PLACE = 'dialog_save_file';

/** Whether this page runs in Hartwerk's window. */
export function inWindow(): boolean {
  return '__TAURI_INTERNALS__' in window;
}

async function ask<Answer>(command: string, args: Record<string, unknown>): Promise<Answer> {
  try {
    return await invoke<Answer>(command, args);
  } catch (thrown) {
    throw AppError.from(thrown);
  }
}

/** What the window answered before it was asked (`src-tauri/src/first.rs`). */
function firstAnswers(): Record<string, unknown> {
  const [loading] = performance.getEntriesByType('navigation');
  // A page that is loaded again asks for itself: by then something may have changed.
  if (loading instanceof PerformanceNavigationTiming && loading.type !== 'navigate') return {};
  return (globalThis as { __HARTWERK_FIRST__?: Record<string, unknown> }).__HARTWERK_FIRST__ ?? {};
}

/** Commands through `invoke`, files through the system's own dialogs. */
export class TauriTransport implements Transport {
  /** Each serves once. */
  readonly #first = firstAnswers();

  call(command: string, request: unknown): Promise<unknown> {
    if (request === null && command in this.#first) {
      const answer = this.#first[command];
      delete this.#first[command];
      return Promise.resolve(answer);
    }
    return ask(command, { request });
  }

  chooseFile({ title, extensions }: FileChoice): Promise<string | null> {
    return ask<string | null>(CHOOSE_FILE, { title, extensions });
  }

  choosePlace({ title, extensions, fileName }: PlaceChoice): Promise<string | null> {
    return ask<string | null>(CHOOSE_PLACE, { title, extensions, fileName });
  }

  async saveDocument({ id, file_name }: SavedDocument): Promise<boolean> {
    const extension = file_name.split('.').pop() ?? '';
    const path = await this.choosePlace({ title: file_name, extensions: [extension], fileName: file_name });
    if (path === null) return false;
    await this.call('document_save', { id, path });
    return true;
  }

  onFileDrop(listener: (event: FileDrop) => void): () => void {
    const listening = import('@tauri-apps/api/webview').then(({ getCurrentWebview }) =>
      getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === 'drop') {
          const [path] = payload.paths;
          listener(path === undefined ? { is: 'gone' } : { is: 'drop', path });
        } else listener({ is: payload.type === 'leave' ? 'gone' : 'over' });
      }),
    );
    // Without dropping she still chooses a file by its button.
    return () => void listening.then((stop) => stop()).catch(() => undefined);
  }

  setTitle(title: string): void {
    document.title = title;
    // A title that cannot be set is no reason to stop: the page's own heading says the same.
    void import('@tauri-apps/api/window').then(({ getCurrentWindow }) => getCurrentWindow().setTitle(title)).catch(() => undefined);
  }
}
