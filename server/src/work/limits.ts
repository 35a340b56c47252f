import type { Allowed } from "./buckets.ts";
import type { LaneLimits } from "./lane.ts";
import type { PlaceLimit } from "./places.ts";

/** What lasts, and takes a place meanwhile. */
export const LASTING = ["feeds", "downloads", "workbooks", "uploads"] as const;
export type Lasting = (typeof LASTING)[number];

/**
 * How much work this server does for one asker. A unit is a millionth of a second of one processor on a small machine, as
 * `prices.ts` estimates it from what is asked.
 */
export interface WorkLimits {
  /**
   * Of one request of an anonymous reader with everything in it; its first question is answered all the same. Whoever is
   * signed in is known, and opens ten people in one request: they pay from their bucket alone.
   */
  readonly request: number;
  /** Beside that, of what is worked out once for all who ask after it, as the knowledge of a day is. */
  readonly requestForAll: number;
  /** From here on a request is dear, and waits for its turn in the lane. */
  readonly dear: number;
  /** Whoever had so much lately waits for their turn whatever they ask for. */
  readonly much: number;
  /** What all who are not known may ask for together before that is a crowd. */
  readonly crowd: Allowed;
  /** In a crowd, whoever had so much lately waits: not those who read a page now and then. */
  readonly muchInACrowd: number;
  readonly lane: LaneLimits;
  /** A refusal comes late, so that whoever asks again at once does so once a second. */
  readonly refusedAfterMs: number;
  readonly address: Allowed;
  readonly account: Allowed;
  readonly places: Readonly<Record<Lasting, PlaceLimit>>;
}

/** Sixty page views at once for whoever reads, and of a loop a tenth of one processor. */
export const LIMITS: WorkLimits = {
  request: 150_000,
  requestForAll: 1_000_000,
  dear: 100_000,
  much: 250_000,
  crowd: { atOnce: 500_000, perSecond: 250_000 },
  muchInACrowd: 20_000,
  lane: { mostWaiting: 20, mostWaitingInAll: 200, longestWaitMs: 10_000 },
  refusedAfterMs: 1_000,
  address: { atOnce: 2_500_000, perSecond: 100_000 },
  account: { atOnce: 10_000_000, perSecond: 400_000 },
  places: {
    feeds: { inAll: 2_000, each: 60 },
    downloads: { inAll: 6, each: 2 },
    workbooks: { inAll: 4, each: 1 },
    uploads: { inAll: 4, each: 2 },
  },
};
