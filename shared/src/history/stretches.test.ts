import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statusesCountedBy } from "../counting-rules.ts";
import { certainlyIn, NOTHING, possiblyIn, setOf, statusesOf, type StatusSet } from "../status-set.ts";
import { STATUSES } from "../statuses.ts";
import { oracle } from "./oracle.ts";
import { FIRST_DAY, LAST_DAY, PATIENCE_MS, randomHistory, RUNS } from "./random-histories.ts";
import { type HistoryRecord, knownAt } from "./record.ts";
import { standingOn, stretches } from "./stretches.ts";
import { day, record } from "./worked-cases.ts";

const IN_CUSTODY = setOf(statusesCountedBy("in-custody"));
const DEPRIVED = setOf(statusesCountedBy("deprived-of-liberty"));

/** Low, count and high of one person on one day: each 0 or 1. */
function held(records: readonly HistoryRecord[], on: string, rule: StatusSet = DEPRIVED): [number, number, number] {
  const standing = standingOn(stretches(records), day(on));
  return [
    Number(certainlyIn(standing.possible, rule)),
    Number(standing.count !== null && possiblyIn(setOf([standing.count]), rule)),
    Number(possiblyIn(standing.possible, rule)),
  ];
}

describe("the worked cases of the domain page", () => {
  const guanipa = [
    record("detained", "2025-05-23"),
    record("conditional_release", "2026-02-08", { at: "12:00" }),
    record("detained", "2026-02-08", { at: "23:45" }),
    record("house_arrest", "2026-02-10"),
    record("amnestied", "2026-02-11/2026-02-28"),
  ];

  it("1. Guanipa, freed at noon and seized at 23:45, is held at midnight under both rules", () => {
    expect(held(guanipa, "2026-02-08", IN_CUSTODY)).toEqual([1, 1, 1]);
    expect(held(guanipa, "2026-02-08", DEPRIVED)).toEqual([1, 1, 1]);
  });

  it("1. Guanipa under house arrest is deprived of liberty and not in custody", () => {
    expect(held(guanipa, "2026-02-10", DEPRIVED)).toEqual([1, 1, 1]);
    expect(held(guanipa, "2026-02-10", IN_CUSTODY)).toEqual([0, 0, 0]);
    expect(held(guanipa, "2026-02-28", DEPRIVED)).toEqual([0, 0, 0]);
  });

  it("2. somebody only attested on a list is certain from the list on and possible before it", () => {
    const attested = [record("detained", "../2026-04-06")];
    expect(held(attested, "2026-04-06")).toEqual([1, 1, 1]);
    expect(held(attested, "2026-04-05")).toEqual([0, 0, 1]);
    expect(held(attested, "2026-03-01")).toEqual([0, 0, 1]);
  });

  it("3. an arrest of which the month is known is never counted before the month and certain from the article on", () => {
    const month = [record("detained", "2025-11-01/2025-11-27")];
    expect(held(month, "2025-10-31")).toEqual([0, 0, 0]);
    expect(held(month, "2025-11-15")).toEqual([0, 1, 1]);
    expect(held(month, "2025-11-27")).toEqual([1, 1, 1]);
    expect(held(month, "2031-01-01")).toEqual([1, 1, 1]);
  });

  it("4. a year, then a day: the arrest comes before the bail", () => {
    const records = [record("bailed", "2024-08-05"), record("detained", "2024-01-01/2024-12-31")];
    expect(held(records, "2024-03-01")).toEqual([0, 1, 1]);
    expect(held(records, "2024-08-04")).toEqual([0, 1, 1]);
    expect(held(records, "2024-08-05")).toEqual([0, 0, 0]);
  });

  it("5. a disputed release leaves the count alone and takes the certainty away", () => {
    const records = [record("detained", "2024-08-02"), record("released", "2026-01-25", { firm: false })];
    expect(held(records, "2026-01-24")).toEqual([1, 1, 1]);
    expect(held(records, "2026-01-25")).toEqual([0, 1, 1]);
    expect(held(records, "2030-01-01")).toEqual([0, 1, 1]);
  });

  it("6. a death on one of two days ends custody on the second at the latest", () => {
    const records = [record("detained", "2024-11-24"), record("died_in_custody", "2025-12-05/2025-12-06")];
    expect(held(records, "2025-12-04")).toEqual([1, 1, 1]);
    expect(held(records, "2025-12-05")).toEqual([0, 0, 1]);
    expect(held(records, "2025-12-06")).toEqual([0, 0, 0]);
  });

  it("7. a correction changes the past from the day it is recorded, and no page printed before", () => {
    const records = [
      record("detained", "2025-01-10", { recorded: "2026-01-01" }),
      record("bailed", "2026-04-20", { recorded: "2026-05-01", superseded: "2026-05-10" }),
      record("bailed", "2026-04-28", { recorded: "2026-05-10" }),
    ];
    const asKnown = (instant: string) => held(knownAt(records, Date.parse(instant)), "2026-04-22");
    expect(asKnown("2026-05-05")).toEqual([0, 0, 0]);
    expect(asKnown("2026-05-10")).toEqual([1, 1, 1]);
    expect(asKnown("2026-05-05")).toEqual([0, 0, 0]);
  });

  it("8. an arrest learned late is not on record for those who looked before", () => {
    const records = [record("detained", "2025-12-01", { recorded: "2026-01-20" })];
    const asKnown = (instant: string) => held(knownAt(records, Date.parse(instant)), "2025-12-31");
    expect(asKnown("2026-01-19T23:59:59.999Z")).toEqual([0, 0, 0]);
    expect(asKnown("2026-01-20T23:59:59.999Z")).toEqual([1, 1, 1]);
  });

  it("9. a transfer to hospital is a milestone: there is no status for it, so it moves no count", () => {
    expect(STATUSES.filter((status) => /transfer|hospital|medical/.test(status))).toEqual([]);
    expect(stretches([record("detained", "2025-01-10"), record("detained", "2025-03-02")])).toHaveLength(2);
  });

  it("10. an amnesty rejected while held leaves the Hernández sisters detained", () => {
    const sisters = [record("detained", "2025-10-01")];
    expect(held(sisters, "2026-03-15", IN_CUSTODY)).toEqual([1, 1, 1]);
  });

  it("10. an amnesty rejected while out with measures leaves Tarazona and Branker restricted, not held", () => {
    const out = [record("detained", "2021-07-02"), record("conditional_release", "2026-02-01")];
    expect(held(out, "2026-03-15")).toEqual([0, 0, 0]);
    expect(held(out, "2026-03-15", setOf(statusesCountedBy("restricted-not-jailed")))).toEqual([1, 1, 1]);
  });

  it("10. a new investigation after the amnesty leaves Grajales amnestied", () => {
    const grajales = [record("detained", "2025-06-01"), record("amnestied", "2026-02-25")];
    expect(standingOn(stretches(grajales), day("2026-04-01")).count).toBe("amnestied");
  });
});

describe("what a history says about a day", () => {
  it("says nothing of somebody without records, for ever", () => {
    expect(stretches([])).toEqual([{ from: null, until: null, possible: NOTHING, count: null }]);
  });

  it("leaves it open for ever whether somebody known only by an allegation was held at all", () => {
    const alleged = [record("detained", "2025-01-10", { firm: false })];
    expect(held(alleged, "2025-01-09")).toEqual([0, 0, 0]);
    expect(held(alleged, "2030-01-01")).toEqual([0, 0, 1]);
  });

  it("does not count somebody arrested and released on the same day", () => {
    expect(held([record("detained", "2025-01-10"), record("released", "2025-01-10")], "2025-01-10")).toEqual([0, 0, 0]);
  });

  it("lets an allegation sharpen no other record", () => {
    const records = [record("detained", "2025-01-01/2025-01-31"), record("released", "2025-01-10", { firm: false })];
    expect(held(records, "2025-01-20")).toEqual([0, 1, 1]);
    expect(standingOn(stretches(records), day("2025-01-20")).possible & NOTHING).toBe(NOTHING);
  });

  it("joins an arrest and a later list that attests it in one stretch", () => {
    const said = stretches([record("detained", "2025-01-10"), record("detained", "../2025-03-01")]);
    expect(said.map(({ from, count }) => [from, count])).toEqual([
      [null, null],
      [day("2025-01-10"), "detained"],
    ]);
  });

  it("is gapless, in order, and never says the same twice in a row", () => {
    fc.assert(
      fc.property(randomHistory, (records) => {
        const said = stretches(records);
        expect(said[0]?.from).toBeNull();
        expect(said.at(-1)?.until).toBeNull();
        for (const [i, next] of said.slice(1).entries()) {
          expect(next.from).toBe(said[i]?.until);
          expect([next.possible, next.count]).not.toEqual([said[i]?.possible, said[i]?.count]);
          if (next.until !== null) expect(next.until).toBeGreaterThan(next.from ?? Infinity);
        }
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe("the brute-force oracle", () => {
  it(`agrees with every day of ${RUNS} random histories`, { timeout: PATIENCE_MS }, () => {
    fc.assert(
      fc.property(randomHistory, (records) => {
        const said = stretches(records);
        const before = FIRST_DAY - 2;
        for (const [i, expected] of oracle(records, before, LAST_DAY + 2).entries()) {
          const { possible, count } = standingOn(said, before + i);
          expect({ possible, count }, `day ${before + i}`).toEqual(expected);
        }
      }),
      { seed: 20_260_406, numRuns: RUNS },
    );
  });

  it("never finds low above count or count above high, under any set of statuses", { timeout: PATIENCE_MS }, () => {
    fc.assert(
      fc.property(randomHistory, fc.subarray([...STATUSES]), (records, statuses) => {
        const counted = setOf(statuses);
        for (const { possible, count } of stretches(records)) {
          const middle = count !== null && statuses.includes(count);
          if (certainlyIn(possible, counted)) expect(middle).toBe(true);
          if (middle) expect(possiblyIn(possible, counted)).toBe(true);
        }
      }),
      { seed: 20_260_407, numRuns: RUNS },
    );
  });

  it("finds low, count and high alike where every date is exact and every record firm", () => {
    const exact = randomHistory.map((records) =>
      records.map((each) => ({ ...each, earliest: each.latest, firm: true })),
    );
    fc.assert(
      fc.property(exact, (records) => {
        for (const { possible, count } of stretches(records)) {
          expect(possible).toBe(count === null ? NOTHING : setOf([count]));
          expect(statusesOf(possible)).toEqual(count === null ? [] : [count]);
        }
      }),
      { seed: 20_260_408, numRuns: 500 },
    );
  });
});
