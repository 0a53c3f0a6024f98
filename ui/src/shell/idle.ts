/** Locks the dossier when nobody touched the laptop for a while. */

/** Calls `lock` after `minutes` without a key, click or touch; 0 is never. Call the answer to stop. */
export function lockWhenIdle(minutes: number, lock: () => void): () => void {
  if (minutes <= 0) return () => undefined;
  let timer = setTimeout(lock, minutes * 60_000);
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(lock, minutes * 60_000);
  };
  const signs = ['keydown', 'pointerdown', 'wheel'] as const;
  for (const sign of signs) addEventListener(sign, alive, { capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, alive, { capture: true });
  };
}
