/** dev-host's transport, for browser tests and for developing without a window. */
import { AppError } from './error';
import type { DocumentRequest, DossierStatus } from './generated/types';
import type { FileChoice, FileDrop, PlaceChoice, SavedDocument, Transport } from './transport';

const TOKEN_KEY = 'hartwerk-token';

/** The token of this dev-host: from the address at first, kept for a reload. */
function readToken(): string {
  const fromAddress = new URLSearchParams(location.search).get('token');
  if (fromAddress !== null) sessionStorage.setItem(TOKEN_KEY, fromAddress);
  return fromAddress ?? sessionStorage.getItem(TOKEN_KEY) ?? '';
}

/** Commands by POST, files by upload and download. */
export class HttpTransport implements Transport {
  readonly #token = readToken();

  async call(command: string, request: unknown): Promise<unknown> {
    // A browser has no viewer to hand a paper to: it shows or keeps the file, and prints from there.
    if (command === 'document_print') return this.#show((request as DocumentRequest).id);
    return this.#post(`rpc/${command}`, JSON.stringify(request ?? null), 'application/json');
  }

  async chooseFile({ extensions }: FileChoice): Promise<string | null> {
    const file = await pickFile(extensions);
    return file === null ? null : this.#upload(file);
  }

  /** Hands a file of the browser to dev-host; answers its path there. */
  async #upload(file: File): Promise<string> {
    const answer = await this.#post(`upload?name=${encodeURIComponent(file.name)}`, file, 'application/octet-stream');
    return (answer as { path: string }).path;
  }

  onFileDrop(listener: (event: FileDrop) => void): () => void {
    const stop = new AbortController();
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this the browser would leave the app for the file.
      event.preventDefault();
      listener({ is: 'over' });
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      listener({ is: 'gone' });
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      this.#upload(file).then(
        (path) => listener({ is: 'drop', path }),
        (thrown: unknown) => listener({ is: 'failed', error: AppError.from(thrown) }),
      );
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) listener({ is: 'gone' });
    };
    addEventListener('dragover', over, { signal: stop.signal });
    addEventListener('drop', drop, { signal: stop.signal });
    addEventListener('dragleave', leave, { signal: stop.signal });
    return () => stop.abort();
  }

  async choosePlace({ fileName }: PlaceChoice): Promise<string | null> {
    // A browser cannot name a place on the disk: the file goes where new dossiers go.
    const { documents_dir } = (await this.call('dossier_status', null)) as DossierStatus;
    return `${documents_dir}/${fileName}`;
  }

  saveDocument({ id, file_name }: SavedDocument): Promise<boolean> {
    const link = document.createElement('a');
    link.href = `document/${encodeURIComponent(id)}?token=${encodeURIComponent(this.#token)}`;
    link.download = file_name;
    link.click();
    return Promise.resolve(true);
  }

  #show(id: string): null {
    window.open(`document/${encodeURIComponent(id)}?token=${encodeURIComponent(this.#token)}`, '_blank', 'noopener');
    return null;
  }

  setTitle(title: string): void {
    document.title = title;
  }

  async #post(path: string, body: BodyInit, type: string): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': type, 'x-hartwerk-token': this.#token },
        body,
      });
    } catch {
      throw new AppError('host-unreachable');
    }
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    if (!response.ok) throw AppError.from(answer);
    return answer;
  }
}

/** The browser's own file chooser as a promise. */
function pickFile(extensions: string[]): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = extensions.map((extension) => `.${extension}`).join(',');
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const answer = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => answer(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => answer(null));
    input.click();
  });
}
