/**
 * Fields whose text has to be understood before it can be saved: dates, times, numbers. What cannot be read is never
 * dropped: a form saves only after `allRead()`, which takes her to the first field that has to be mended or emptied.
 *
 * In a form: `const typed = typedFields()`, and `if (!typed.allRead()) return;` before saving.
 */
import { getContext, onMount, setContext } from 'svelte';

/** A field as its form sees it. */
export interface TypedField {
  /** Reads what stands there now; false when that cannot be read. */
  read: () => boolean;
  /** Where the focus goes. */
  element: () => HTMLElement | null;
}

const KEY = Symbol('typed fields');

/** Gathers the fields of a form; call it while the form is set up. */
export function typedFields(): { allRead: () => boolean } {
  const fields = new Set<TypedField>();
  setContext(KEY, fields);
  return {
    allRead() {
      // All of them, so that each says what is wrong with it.
      const unread = [...fields].filter((field) => !field.read());
      const elements = unread.map((field) => field.element()).filter((element) => element !== null);
      elements.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
      elements[0]?.focus();
      return unread.length === 0;
    },
  };
}

/** Joins the form around it, as long as the field is there; call it while the field is set up. */
export function joinTypedFields(field: TypedField): void {
  const fields = getContext<Set<TypedField> | undefined>(KEY);
  onMount(() => {
    fields?.add(field);
    return () => fields?.delete(field);
  });
}
