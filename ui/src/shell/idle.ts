/** Locks the dossier when nobody touched the laptop for a while. */

/**
 * Calls `lock` after `minutes` without a key, click or touch; 0 is never. Call the answer to stop. A laptop that slept does not
 * count its timers on: the first sign of life, or coming back to the window, looks at the clock as well.
 */
export function lockWhenIdle(minutes: number, lock: () => void): () => void {
  if (minutes <= 0) return () => undefined;
  const most = minutes * 60_000;
  let last = Date.now();
  let timer = setTimeout(lock, most);
  const tooLong = (): boolean => Date.now() - last >= most;
  const alive = (): void => {
    clearTimeout(timer);
    if (tooLong()) {
      lock();
      return;
    }
    last = Date.now();
    timer = setTimeout(lock, most);
  };
  const back = (): void => {
    if (tooLong()) lock();
  };
  const signs = ['keydown', 'pointerdown', 'wheel'] as const;
  for (const sign of signs) addEventListener(sign, alive, { capture: true, passive: true });
  addEventListener('focus', back);
  return () => {
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, alive, { capture: true });
    removeEventListener('focus', back);
  };
}
