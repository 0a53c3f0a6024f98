/** Long work: a name made here, progress asked while it runs, and Stop. */

/** How far the work is; `total` 0 means that nobody knows. */
export interface JobProgress {
  done: number;
  total: number;
}

/** A running piece of work. */
export interface Job<Answer> {
  /** Ends when the work ends. */
  answer: Promise<Answer>;
  /** Asks to stop; `answer` then fails with the code `cancelled`. */
  stop(): void;
}

type Ask = (command: string, request: unknown) => Promise<unknown>;

/** Between two questions; short enough to feel live, long enough to cost nothing. */
const POLL_MS = 250;

/** Starts work under a fresh name and asks for its progress until it ends. */
export function startJob<Answer>(
  ask: Ask,
  start: (job: string) => Promise<Answer>,
  onProgress: (progress: JobProgress) => void,
): Job<Answer> {
  const job = crypto.randomUUID();
  let running = true;
  const poll = async (): Promise<void> => {
    while (running) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      if (!running) return;
      const status = (await ask('job_status', { job })) as JobProgress & { running: boolean };
      if (running && status.running) onProgress({ done: status.done, total: status.total });
    }
  };
  const answer = start(job).finally(() => {
    running = false;
  });
  // A failed question about progress must not end the work; its own answer tells what happened.
  poll().catch(() => undefined);
  return {
    answer,
    stop: () => {
      void ask('job_cancel', { job }).catch(() => undefined);
    },
  };
}
