/** F6: from pane to pane, as in other programs. */

const FOCUSABLE = 'button:not(:disabled), a[href], input:not(:disabled), select, textarea, [tabindex="0"]';

/** Moves focus to the next or previous pane, on what can be used there first. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('.nav, .head, .body, .panes > *, .undo')].filter(
    (pane) => pane.querySelector(FOCUSABLE) !== null && pane.offsetParent !== null,
  );
  if (panes.length === 0) return;
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(now + step + panes.length) % panes.length];
  const selected = next?.querySelector<HTMLElement>('[aria-current][tabindex="0"], [aria-selected="true"]');
  (selected ?? next?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
}
