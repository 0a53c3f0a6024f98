/** How many things wait on each screen, for the figures in the navigation. */

let counts = $state.raw<Record<string, number>>({});

/** Things to do on a screen. */
export function todoCount(screen: string): number {
  return counts[screen] ?? 0;
}

/** Takes over the counts as Rust told them. */
export function setTodoCounts(next: Record<string, number>): void {
  counts = next;
}
