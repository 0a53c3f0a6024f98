/**
 * A click takes the focus away from a field when the button goes down, and lands when it goes up. What moves on the
 * screen in between makes the click miss. So what is shown on leaving a field waits until the click has landed.
 */
let held = false;
const LET_GO = ['pointerup', 'pointercancel'] as const;

window.addEventListener('pointerdown', (event) => (held = event.button === 0), true);
// A key after it means that it was let go, also when that was not told.
for (const end of [...LET_GO, 'keydown'] as const) window.addEventListener(end, () => (held = false), true);

/** Runs `work` at once, or after the click that is on its way. */
export function afterClick(work: () => void): void {
  if (!held) {
    work();
    return;
  }
  const once = (): void => {
    for (const end of LET_GO) window.removeEventListener(end, once, true);
    setTimeout(work);
  };
  for (const end of LET_GO) window.addEventListener(end, once, true);
}
