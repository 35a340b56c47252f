import type { Day } from "../days.ts";
import { EMPTY_SET, NOTHING, setOf, type StatusSet } from "../status-set.ts";
import type { Status } from "../statuses.ts";
import { inOrder } from "./order.ts";
import type { HistoryRecord } from "./record.ts";
import { countDay, tighten } from "./tighten.ts";

/** A run of days about which a history says one and the same thing. */
export interface Stretch {
  /** First day; null: since ever. */
  readonly from: Day | null;
  /** The day after the last one; null: no end. */
  readonly until: Day | null;
  /** Every status that is possible on these days, `NOTHING` among them while nothing may have happened yet. */
  readonly possible: StatusSet;
  /** The status that the middle line counts; null: nothing on record yet. */
  readonly count: Status | null;
}

/** From `from` up to, not including, `until`; infinite where open. */
interface Span<T> {
  readonly from: Day;
  readonly until: Day;
  readonly value: T;
}

/**
 * What the records of one person, in any order, say about every day there is (domain.md 5): gapless, in order, and no two
 * neighbours alike. Give it the records of one instant (`knownAt`).
 */
export function stretches(records: readonly HistoryRecord[]): Stretch[] {
  const { possible, counted } = spans(records);
  const edges = [...possible, ...counted].flatMap((span) => [span.from, span.until]);
  const cuts = [...new Set(edges)].filter(Number.isFinite).sort((a, b) => a - b);
  const said: Stretch[] = [];
  for (const [i, from] of [-Infinity, ...cuts].entries()) {
    const next: Stretch = {
      from: orNull(from),
      until: orNull(cuts[i] ?? Infinity),
      possible: possible.filter((span) => covers(span, from)).reduce((set, span) => set | span.value, EMPTY_SET),
      count: counted.find((span) => covers(span, from))?.value ?? null,
    };
    const last = said.at(-1);
    if (last?.possible === next.possible && last.count === next.count) {
      said[said.length - 1] = { ...last, until: next.until };
    } else {
      said.push(next);
    }
  }
  return said;
}

/** The stretch that `day` lies in. */
export function standingOn(said: readonly Stretch[], day: Day): Stretch {
  const stretch = said.find(({ until }) => until === null || day < until);
  if (!stretch) throw new Error(`the stretches end before day ${day}`);
  return stretch;
}

/** When each status is possible (domain.md 5.2), and when the middle line counts it (5.4). */
function spans(records: readonly HistoryRecord[]): { possible: Span<StatusSet>[]; counted: Span<Status>[] } {
  const tightened = tighten(inOrder(records));
  const firm = tightened.filter(({ record }) => record.firm);
  return {
    possible: [
      { from: -Infinity, until: firm[0]?.latest ?? Infinity, value: NOTHING },
      ...tightened.map(({ record, earliest, over }) => ({
        from: earliest,
        until: over,
        value: setOf([record.status]),
      })),
    ].filter(isSome),
    counted: firm
      .map((each, i) => {
        const next = firm[i + 1];
        return { from: countDay(each), until: next ? countDay(next) : Infinity, value: each.record.status };
      })
      .filter(isSome),
  };
}

function isSome(span: Span<unknown>): boolean {
  return span.from < span.until;
}

function covers(span: Span<unknown>, day: Day): boolean {
  return span.from <= day && day < span.until;
}

function orNull(day: Day): Day | null {
  return Number.isFinite(day) ? day : null;
}
