/** How a state is coloured. `bad` means “botst” or “te laat” and nothing else. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'idle';

/** The design system's name for a tone. */
export const badgeKind: Record<Tone, string> = { ok: 'success', warn: 'warning', bad: 'error', info: 'active', idle: 'neutral' };
