import type { Day } from "../days.ts";
import type { HistoryRecord } from "../history/record.ts";

/** One person as the census takes them in. */
export interface CensusPerson {
  /** A UUID. */
  readonly id: string;
  /** The value of each attribute facet; several for such as nationality; null or none where it is not known. */
  readonly attributes: Readonly<Record<string, string | readonly string[] | null>>;
  /** Every record ever written about them, superseded ones too, in any order. */
  readonly records: readonly HistoryRecord[];
  /** The newest day for which a source speaks of their custody; freshness is counted from it. */
  readonly confirmed: Day | null;
  /** `name`: a number that grows along the alphabet; only its order matters, and equal names may share it. */
  readonly order: { readonly name: number };
}
