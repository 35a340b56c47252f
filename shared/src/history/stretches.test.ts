import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statusesCountedBy } from "../statuses/counting-rules.ts";
import { certainlyIn, NOTHING, possiblyIn, setOf, statusesOf, type StatusSet } from "../statuses/status-set.ts";
import { STATUSES } from "../statuses/statuses.ts";
import { PATIENCE_MS, randomHistory, RUNS } from "./random-histories.ts";
import { type HistoryRecord, knownAt } from "./record.ts";
import { isConflict, standingOn, stretches } from "./stretches.ts";
import { day, record, recordOf, stay, WORKED_CASES } from "./worked-cases.ts";

const IN_CUSTODY = setOf(statusesCountedBy("in-custody"));
const DEPRIVED = setOf(statusesCountedBy("deprived-of-liberty"));

/** Low, count and high of one person on one day. */
function held(records: readonly HistoryRecord[], on: string, rule: StatusSet = DEPRIVED, notBefore?: number): string {
  const { possible, count } = standingOn(stretches(records, notBefore), day(on));
  const counted = count !== null && possiblyIn(setOf([count]), rule);
  return [certainlyIn(possible, rule), counted, possiblyIn(possible, rule)].map(Number).join("/");
}

describe("the worked cases of DOMAIN.md 11", () => {
  it.each(WORKED_CASES)("$name", ({ records: said, held: expected }) => {
    const records = said.map(recordOf);
    for (const order of [records, records.toReversed()]) {
      const found = Object.keys(expected).map((on) => [
        on,
        held(order, on.replace("!", ""), on.endsWith("!") ? IN_CUSTODY : DEPRIVED),
      ]);
      expect(Object.fromEntries(found)).toEqual(expected);
    }
  });

  it("7. a correction changes the past from the day it is recorded, and no page printed before", () => {
    const records = [
      record("detained", "2025-01-10", { recorded: "2026-01-01" }),
      record("bailed", "2026-04-20", { recorded: "2026-05-01", superseded: "2026-05-10" }),
      record("bailed", "2026-04-28", { recorded: "2026-05-10" }),
    ];
    const asKnown = (instant: string) => held(knownAt(records, Date.parse(instant)), "2026-04-22");
    expect(["2026-05-05", "2026-05-10", "2026-05-05"].map(asKnown)).toEqual(["0/0/0", "1/1/1", "0/0/0"]);
  });

  it("8. an arrest learned late is not on record for those who looked before", () => {
    const records = [record("detained", "2025-12-01", { recorded: "2026-01-20" })];
    const asKnown = (instant: string) => held(knownAt(records, Date.parse(instant)), "2025-12-31");
    expect(asKnown("2026-01-19T23:59:59.999Z")).toBe("0/0/0");
    expect(asKnown("2026-01-20T23:59:59.999Z")).toBe("1/1/1");
  });

  it("9. a transfer to hospital is a milestone: there is no status for it, so it moves no count", () => {
    expect(STATUSES.filter((status) => /transfer|hospital|medical/.test(status))).toEqual([]);
  });

  it("10. amnesty rejected or followed by an investigation leaves the status that is on record", () => {
    const sisters = [record("detained", "2025-10-01")];
    const out = [record("detained", "2021-07-02"), record("conditional_release", "2026-02-01")];
    const grajales = [record("detained", "2025-06-01"), record("amnestied", "2026-02-25")];
    expect(held(sisters, "2026-03-15", IN_CUSTODY)).toBe("1/1/1");
    expect(held(out, "2026-03-15")).toBe("0/0/0");
    expect(held(out, "2026-03-15", setOf(statusesCountedBy("restricted-not-jailed")))).toBe("1/1/1");
    expect(standingOn(stretches(grajales), day("2026-04-01")).count).toBe("amnestied");
  });

  it("14. Guanipa is amnestied on the middle line, and house arrest stays possible", () => {
    const records = WORKED_CASES.find(({ name }) => name.startsWith("14."))?.records.map(recordOf) ?? [];
    const { possible, count } = standingOn(stretches(records), day("2026-03-01"));
    expect(count).toBe("amnestied");
    expect(statusesOf(possible)).toEqual(["house_arrest", "amnestied"]);
  });

  it("26. is said to be a conflict, and only it", () => {
    expect(
      WORKED_CASES.filter(({ records }) => isConflict(records.map(recordOf))).map(({ name }) => name.slice(0, 3)),
    ).toEqual(["26."]);
  });
});

/* By hand, from the clauses of DOMAIN.md 5 that no case of section 11 shows. */
describe("what the rules say of", () => {
  const ANY_RESTRICTION = setOf(statusesCountedBy("any-restriction"));

  it("an exit and an entry of one day, with something vague told between them (5.1)", () => {
    const records = [
      record("detained", "2025-01-10"),
      record("released", "2025-01-10"),
      record("bailed", "2025-01-08/2025-01-12"),
    ];
    // Arrested, then bailed, then free without measures: every other order has a bail of somebody who was not held.
    expect(held(records, "2025-01-11", ANY_RESTRICTION)).toBe("0/0/0");
  });

  it("a death on the day of an arrest told again: it comes last, and alternates with nothing (5.1)", () => {
    const records = [
      record("detained", "2025-01-01"),
      record("released", "2025-01-03", { firm: false }),
      record("detained", "2025-01-05"),
      record("died_in_custody", "2025-01-05"),
    ];
    expect(isConflict(records)).toBe(false);
    expect([held(records, "2025-01-04"), held(records, "2025-01-05")]).toEqual(["0/1/1", "0/0/0"]);
  });

  it("a stay that was entered by a day: it states what happened, and attests nothing (5.3)", () => {
    const records = [
      record("detained", "../2025-02-01", { stay: "s" }),
      record("released", "2025-01-20", { stay: "s" }),
    ];
    expect(isConflict(records)).toBe(false);
    expect(held(records, "2025-02-01")).toBe("0/0/0");
  });

  it("an exit of some day before the entry into another register: no move (5.3)", () => {
    const records = [...stay("jail", "2013-01-01", "2013-04-20/2013-04-29"), ...stay("prison", "2013-04-30")];
    expect(held(records, "2013-04-29")).toBe("0/0/0");
  });

  it("an arrest told again after 30 days, and after 31 (5.7)", () => {
    const again = (on: string) => [
      record("detained", "2025-03-01"),
      record("released", "2025"),
      record("detained", on),
    ];
    expect(held(again("2025-03-31"), "2026-01-01")).toBe("0/0/1");
    expect(held(again("2025-04-01"), "2026-01-01")).toBe("0/1/1");
  });

  it("a list long after the last arrest: being attested is no second arrest (5.7)", () => {
    const records = [
      record("detained", "2025-01-01"),
      record("released", "2025-01-01/2025-02-20"),
      record("detained", "2025-01-02/2025-02-25"),
      record("detained", "../2025-03-02"),
    ];
    expect(held(records, "2025-01-31")).toBe("0/1/1");
  });
});

describe("what a history says about a day", () => {
  it("says nothing of somebody without records, for ever", () => {
    expect(stretches([])).toEqual([{ from: null, until: null, possible: NOTHING, count: null }]);
  });

  it("does not count somebody arrested and released on the same day", () => {
    expect(held([record("released", "2025-01-10"), record("detained", "2025-01-10")], "2025-01-10")).toBe("0/0/0");
  });

  it("reads every order of a day with three records and no hours, and counts the one that leaves least unsaid", () => {
    const records = ["detained", "released", "detained"] as const;
    expect(
      held(
        records.map((status) => record(status, "2025-01-10")),
        "2025-01-10",
      ),
    ).toBe("0/0/1");
  });

  it("lets an allegation sharpen no other record", () => {
    const records = [record("detained", "2025-01"), record("released", "2025-01-10", { firm: false })];
    expect(held(records, "2025-01-20")).toBe("0/1/1");
    expect(standingOn(stretches(records), day("2025-01-20")).possible & NOTHING).toBe(NOTHING);
  });

  it("joins an arrest and a later list that attests it in one stretch", () => {
    const said = stretches([record("detained", "2025-01-10"), record("detained", "../2025-03-01")]);
    expect(said.map(({ from, count }) => [from, count])).toEqual([
      [null, null],
      [day("2025-01-10"), "detained"],
    ]);
  });

  it("widens about by a month on each side, and counts from what was said", () => {
    const records = [record("detained", "2025-11~")];
    const days = ["2025-09-30", "2025-10-01", "2025-11-01", "2025-12-30", "2025-12-31"];
    expect(days.map((on) => held(records, on))).toEqual(["0/0/0", "0/0/1", "0/1/1", "0/1/1", "1/1/1"]);
  });

  it("says nothing of the days before birth, or before the first day of the store", () => {
    const records = [record("released", "2026-01-12")];
    expect(held(records, "2025-12-31", DEPRIVED, day("2026-01-01"))).toBe("0/0/0");
    expect(held(records, "2026-01-01", DEPRIVED, day("2026-01-01"))).toBe("0/0/1");
  });

  it("answers a history with more orders than are read as wide as can be, and calls it no conflict", () => {
    const vague = Array.from({ length: 8 }, (_, i) => record(i % 2 === 0 ? "detained" : "released", "2025"));
    expect(held(vague, "2025-06-01")).toBe("0/0/1");
    expect(statusesOf(standingOn(stretches(vague), day("2024-12-31")).possible)).toEqual(["detained", "released"]);
    expect(isConflict(vague)).toBe(false);
  });

  it("reads a hundred weekly lists and one arrest at once", () => {
    const lists = Array.from({ length: 100 }, (_, week) => record("detained", `../${2000 + week}-04-06`));
    const said = stretches([...lists, record("detained", "1999-01-01"), ...stay("s", "1999-01-02")]);
    expect(said).toHaveLength(2);
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

  it("never depends on the order in which records were typed", () => {
    const shuffled = randomHistory.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(stretches(others)).toEqual(stretches(records));
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });

  it("never has low above count or count above high, under any set of statuses", { timeout: PATIENCE_MS }, () => {
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
});
