/** How long a session lives (PROMISES.md 16). */
export const IDLE_MS = 30 * 60_000;
export const ABSOLUTE_MS = 12 * 60 * 60_000;

/** The last request is written down at most this often. */
export const SEEN_EVERY_MS = 60_000;
