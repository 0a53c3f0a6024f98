/**
 * Reading in a list of organisations: the file, her mapping and her answers. It outlives the screen, so that she can
 * look something up meanwhile. After locking the file itself is gone from memory; it is read again, and her answers
 * stay when the same questions come up.
 */
import { AppError, backend, type Job, type JobProgress, type T } from '../../backend';

const none = (): T.Decisions => ({ answers: [], accepted: [], leave_out: [] });

/** The steps, in their order. */
export const STEPS = ['file', 'columns', 'rows', 'questions', 'done'] as const;

export class ImportWork {
  step = $state<(typeof STEPS)[number]>('file');
  file = $state.raw<T.ImportFile>();
  mapping = $state<T.Mapping>({ targets: [] });
  preview = $state.raw<T.ImportPreview>();
  decisions = $state<T.Decisions>(none());
  report = $state.raw<T.ImportReport>();
  error = $state.raw<AppError>();
  busy = $state(false);
  job = $state.raw<Job<unknown>>();
  progress = $state<JobProgress>({ done: 0, total: 0 });
  private path = '';

  /** Whether leaving would cost her something. */
  get unsaved(): boolean {
    return this.file !== undefined;
  }

  async act(work: () => Promise<void>): Promise<void> {
    this.error = undefined;
    this.busy = true;
    try {
      await work();
    } catch (thrown) {
      this.error = AppError.from(thrown);
    } finally {
      this.busy = false;
      this.job = undefined;
    }
  }

  /** Reads a file. */
  read(path: string): Promise<void> {
    return this.act(async () => {
      this.take(await backend.importRead({ path, kind: 'organisations' }));
      this.path = path;
    });
  }

  /** Begins anew with what was read. */
  take(read: T.ImportFile): void {
    this.file = read;
    this.mapping = { targets: read.columns.map((column) => column.target) };
    this.decisions = none();
    this.preview = undefined;
    this.step = 'columns';
  }

  /** Shows the rows. Her answers stay while the rows and questions are the same ones. */
  toRows(): Promise<void> {
    return this.act(async () => {
      await this.look();
      this.step = 'rows';
    });
  }

  private async look(): Promise<void> {
    if (!this.file) return;
    const before = JSON.stringify(this.preview);
    const mapping = $state.snapshot(this.mapping) as T.Mapping;
    this.preview = await backend.importPreview({ token: this.file.token, sheet: this.file.sheet, mapping });
    if (JSON.stringify(this.preview) !== before) this.decisions = none();
  }

  /** Coming back to the screen: reads the file again when the program forgot it. */
  async resume(): Promise<void> {
    const file = this.file;
    if (file === undefined || this.job !== undefined) return;
    const { sheet } = file;
    try {
      await backend.importChooseSheet({ token: file.token, sheet });
    } catch {
      // Forgotten, as after locking; why else it failed is told by the next question.
      await this.act(() => this.readAgain(file));
    }
  }

  private async readAgain(file: T.ImportFile): Promise<void> {
    const { sheet } = file;
    const row = file.sheets[sheet]?.header_row ?? null;
    this.file = undefined;
    const { step } = this;
    this.step = 'file';
    let read = await backend.importRead({ path: this.path, kind: 'organisations' });
    if (read.sheet !== sheet) read = await backend.importChooseSheet({ token: read.token, sheet });
    if (read.sheets[sheet]?.header_row !== row) read = await backend.importChooseHeader({ token: read.token, sheet, row });
    if (read.columns.length !== file.columns.length) return this.take(read);
    this.file = read;
    if (this.preview !== undefined) await this.look();
    this.step = step === 'questions' && this.preview?.questions.length === 0 ? 'rows' : step;
  }

  /** Drops the list. */
  async stop(): Promise<void> {
    const token = this.file?.token;
    this.file = undefined;
    this.preview = undefined;
    this.step = 'file';
    if (token !== undefined) await this.act(() => backend.importForget({ token }).then(() => undefined));
  }
}
