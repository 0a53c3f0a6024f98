/** A failure as Rust answers it: a code with a sentence in `errors.ftl`, and what fills the sentence. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly args: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = 'AppError';
  }

  /** Reads whatever a host threw; what is not an AppError becomes `internal`. */
  static from(thrown: unknown): AppError {
    if (thrown instanceof AppError) return thrown;
    if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
      const args = 'args' in thrown && typeof thrown.args === 'object' && thrown.args !== null ? thrown.args : {};
      return new AppError(thrown.code, args as Record<string, string | number>);
    }
    return new AppError('internal', { detail: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}
