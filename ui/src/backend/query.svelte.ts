/** What a screen reads: asked once, asked again when a table it shows changes, never two answers out of order. */
import { untrack } from 'svelte';
import { EVERYTHING } from './changes';
import { AppError, onChange } from './index';

/** A reading of the dossier. */
export interface Query<Data> {
  /** The last good answer; stays while a new one is asked. */
  readonly data: Data | undefined;
  /** Why the last question failed. */
  readonly error: AppError | undefined;
  /** Whether a question is under way. */
  readonly loading: boolean;
  /** Asks again. */
  reload(): Promise<void>;
}

/**
 * Asks `read`, again when anything it reads reactively changes, and again when a write touches one of `tables`
 * (empty: after every write). Call it while a component is set up:
 * `const list = query(() => backend.organisationList({ search }), ['organisation', 'organisation_alias'])`.
 */
export function query<Data>(read: () => Promise<Data>, tables: readonly string[] = []): Query<Data> {
  let data = $state.raw<Data>();
  let error = $state.raw<AppError>();
  let loading = $state(false);
  let latest = 0;

  async function settle(question: Promise<Data>): Promise<void> {
    const mine = ++latest;
    loading = true;
    try {
      const answer = await question;
      if (mine !== latest) return;
      data = answer;
      error = undefined;
    } catch (thrown) {
      if (mine === latest) error = AppError.from(thrown);
    } finally {
      if (mine === latest) loading = false;
    }
  }

  $effect(() => {
    const question = read();
    untrack(() => void settle(question));
  });
  $effect(() =>
    onChange((changed) => {
      if (tables.length === 0 || changed.some((record) => record.table === EVERYTHING || tables.includes(record.table))) void settle(untrack(read));
    }),
  );

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    reload: () => settle(untrack(read)),
  };
}
