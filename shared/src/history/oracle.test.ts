import { describe, expect, it } from "vitest";
import { statusesCountedBy } from "../statuses/counting-rules.ts";
import { parseEdtf } from "../dates/dates.ts";
import type { Day } from "../dates/days.ts";
import { certainlyIn, NOTHING, possiblyIn, setOf, type StatusSet, statusesOf } from "../statuses/status-set.ts";
import { type Status, STATUSES } from "../statuses/statuses.ts";
import { isConflict, oracle } from "./oracle.ts";
import { type HistoryRecord, knownAt, saidOf } from "./record.ts";
import { day } from "./worked-cases.ts";

/* The oracle against the worked cases of DOMAIN.md 11, so that what the engine is held against is itself shown right. The
   cases 9, 10, 18 and 19 tell of milestones, publication and places, of which a history of custody knows nothing. */

const IN_CUSTODY = setOf(statusesCountedBy("in-custody"));
const DEPRIVED = setOf(statusesCountedBy("deprived-of-liberty"));

interface Circumstances {
  readonly at?: string;
  readonly firm?: boolean;
  readonly stay?: string;
  readonly published?: string;
  readonly recorded?: string;
  readonly superseded?: string;
}

/** A record as a researcher says it: a date in EDTF, firm and known for ever unless told otherwise. */
function told(status: Status, edtf: string, said: Circumstances = {}): HistoryRecord {
  const range = parseEdtf(edtf);
  if (typeof range === "string" || range.latest === null) throw new Error(`${edtf} is no date of a record`);
  const latest = Math.min(range.latest, said.published === undefined ? Infinity : day(said.published));
  const [hours = 0, minutes = 0] = (said.at ?? "").split(":").map(Number);
  return {
    status,
    earliest: range.earliest,
    latest,
    ...saidOf(edtf, latest),
    minuteOfDay: said.at === undefined ? range.minuteOfDay : hours * 60 + minutes,
    firm: said.firm ?? true,
    stay: said.stay ?? null,
    recordedAt: said.recorded === undefined ? 0 : Date.parse(said.recorded),
    supersededAt: said.superseded === undefined ? null : Date.parse(said.superseded),
  };
}

/** A stay in a register: in, and out again if it has ended. */
function stay(key: string, entry: string, exit?: string): HistoryRecord[] {
  const inside = told("detained", entry, { stay: key });
  return exit === undefined ? [inside] : [inside, told("released", exit, { stay: key })];
}

/** Low, count and high of one person on one day: each 0 or 1. */
function held(records: readonly HistoryRecord[], on: string, rule: StatusSet = DEPRIVED): string {
  const { possible, count } = standing(records, day(on));
  return [certainlyIn(possible, rule), count !== null && possiblyIn(setOf([count]), rule), possiblyIn(possible, rule)]
    .map(Number)
    .join("/");
}

function standing(records: readonly HistoryRecord[], on: Day) {
  const answers = orderings(records).map((order) => oracle(order, on, on)[0]);
  // In whatever order they were typed.
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  return answers[0] ?? { possible: NOTHING, count: null };
}

function orderings(records: readonly HistoryRecord[]): HistoryRecord[][] {
  return [[...records], records.toReversed(), [...records.slice(2), ...records.slice(0, 2)]];
}

function countOn(records: readonly HistoryRecord[], on: string): Status | null {
  return standing(records, day(on)).count;
}

describe("the oracle on the worked cases", () => {
  const arrest = told("detained", "2025-05-23");
  const freed = told("conditional_release", "2026-02-08T12:00");
  const seized = told("detained", "2026-02-08T23:45");
  const home = told("house_arrest", "2026-02-10");

  it("1: Guanipa", () => {
    const guanipa = [arrest, freed, seized, home, told("amnestied", "2026-02-11/2026-02-28")];
    expect(held(guanipa, "2026-02-07")).toBe("1/1/1");
    expect(held(guanipa, "2026-02-08")).toBe("1/1/1");
    expect(held(guanipa, "2026-02-08", IN_CUSTODY)).toBe("1/1/1");
    expect(held(guanipa, "2026-02-10")).toBe("1/1/1");
    expect(held(guanipa, "2026-02-10", IN_CUSTODY)).toBe("0/0/0");
    expect(held(guanipa, "2026-02-28")).toBe("0/0/0");
  });

  it("2: attested only", () => {
    const attested = [told("detained", "../2026-04-06")];
    expect(held(attested, "2026-04-06")).toBe("1/1/1");
    expect(held(attested, "2026-04-05")).toBe("0/0/1");
    expect(held(attested, "2026-03-01")).toBe("0/0/1");
  });

  it("3: a month", () => {
    const month = [told("detained", "2025-11", { published: "2025-11-27" })];
    expect(held(month, "2025-10-31")).toBe("0/0/0");
    expect(held(month, "2025-11-15")).toBe("0/1/1");
    expect(held(month, "2025-11-27")).toBe("1/1/1");
    expect(held(month, "2030-01-01")).toBe("1/1/1");
  });

  it("4: a year, then a day", () => {
    const records = [told("detained", "2024"), told("bailed", "2024-08-05")];
    expect(held(records, "2024-03-01")).toBe("0/1/1");
    expect(held(records, "2024-08-05")).toBe("0/0/0");
  });

  it("5: a disputed release", () => {
    const records = [told("detained", "2024-08-02"), told("released", "2026-01-25", { firm: false })];
    expect(held(records, "2026-01-24")).toBe("1/1/1");
    expect(held(records, "2026-01-25")).toBe("0/1/1");
    expect(held(records, "2030-01-25")).toBe("0/1/1");
  });

  it("6: died", () => {
    const records = [told("detained", "2024-11-24"), told("died_in_custody", "2025-12-05/2025-12-06")];
    expect(held(records, "2025-12-04")).toBe("1/1/1");
    expect(held(records, "2025-12-05")).toMatch(/^0\/.\/1$/);
    expect(held(records, "2025-12-06")).toBe("0/0/0");
  });

  it("7: a correction", () => {
    const records = [
      told("detained", "2026-01-01"),
      told("bailed", "2026-04-20", { recorded: "2026-05-01", superseded: "2026-05-10" }),
      told("bailed", "2026-04-28", { recorded: "2026-05-10" }),
    ];
    expect(held(knownAt(records, Date.parse("2026-05-05")), "2026-04-22")).toBe("0/0/0");
    expect(held(knownAt(records, Date.parse("2026-05-10")), "2026-04-22")).toBe("1/1/1");
  });

  it("8: learned late", () => {
    const records = [told("detained", "2025-12-01", { recorded: "2026-01-20" })];
    expect(held(knownAt(records, Date.parse("2026-01-19")), "2025-12-31")).toBe("0/0/0");
    expect(held(knownAt(records, Date.parse("2026-01-20")), "2025-12-31")).toBe("1/1/1");
  });

  it("11: a vague exit", () => {
    for (const exit of ["2026-01", "2026"]) {
      const records = [told("detained", "2026-01-20"), told("released", exit)];
      expect(held(records, "2026-01-19")).toBe("0/0/0");
      expect(held(records, "2026-01-20")).toBe("0/0/1");
      expect(held(records, "2026-01-30")).toBe("0/0/1");
      expect(held(records, exit === "2026" ? "2026-12-31" : "2026-01-31")).toBe("0/0/0");
    }
  });

  it("12: two orders", () => {
    const records = [told("detained", "2025-03-01"), told("released", "2025-11"), told("detained", "2025-11")];
    expect(held(records, "2025-10-31")).toBe("1/1/1");
    expect(held(records, "2025-12-01")).toBe("0/1/1");
    expect(held(records, "2030-12-01")).toBe("0/1/1");
  });

  it("13: a list and a month", () => {
    const records = [told("detained", "2025-03-01"), told("detained", "../2026-04-06"), told("released", "2026-04")];
    expect(held(records, "2026-04-06")).toBe("1/1/1");
    expect(held(records, "2026-05-01")).toBe("0/0/1");
  });

  it("14: an amnesty in the month", () => {
    const records = [arrest, freed, seized, home, told("amnestied", "2026-02")];
    expect(countOn(records, "2026-03-01")).toBe("amnestied");
    expect(statusesOf(standing(records, day("2026-03-01")).possible)).toContain("house_arrest");
    expect(held(records, "2026-02-08")).toBe("0/1/1");
    expect(held(records, "2026-03-01")).toBe("0/0/1");
  });

  it("15: overlapping stays", () => {
    const jailThenPrison = [...stay("jail", "2013-01-30", "2013-05-01"), ...stay("prison", "2013-04-30", "2014-10-28")];
    expect(held(jailThenPrison, "2013-05-01")).toBe("1/1/1");
    expect(held(jailThenPrison, "2014-10-27")).toBe("1/1/1");
    expect(held(jailThenPrison, "2014-10-28")).toBe("0/0/0");
    const inner = [...stay("inner", "2014-07-17", "2014-07-18"), ...stay("outer", "2014-03-11", "2015-03-12")];
    expect(held(inner, "2014-08-01")).toBe("1/1/1");
    const inAndOutAndIn = [...stay("short", "2013-12-09", "2013-12-09"), ...stay("long", "2013-12-09", "2014-05-06")];
    expect(held(inAndOutAndIn, "2013-12-09")).toBe("1/1/1");
    expect(held(inAndOutAndIn, "2014-05-06")).toBe("0/0/0");
    const touching = [...stay("before", "2014-03-01", "2014-03-28"), ...stay("that day", "2014-03-28", "2014-03-28")];
    expect(held(touching, "2014-03-27")).toBe("1/1/1");
    expect(held(touching, "2014-03-28")).toBe("0/0/0");
  });

  it("16: a statement frees from everything", () => {
    const records = [...stay("a", "2014-01-01"), ...stay("b", "2014-06-01"), told("released", "2015-01-10")];
    expect(held(records, "2015-01-09")).toBe("1/1/1");
    expect(held(records, "2015-01-10")).toBe("0/0/0");
  });

  it("17: a release alone", () => {
    const records = [told("released", "2026-01-12")];
    expect(held(records, "2026-01-11")).toBe("0/0/1");
    expect(held(records, "2020-01-01")).toBe("0/0/1");
    expect(held(records, "2026-01-12")).toBe("0/0/0");
  });

  it("20: only alleged", () => {
    const records = [told("detained", "2024-07", { firm: false })];
    expect(held(records, "2024-07-01")).toBe("0/0/1");
    expect(held(records, "2025-01-01")).toBe("0/0/1");
    expect(countOn(records, "2025-01-01")).toBe(null);
  });

  it("21: told again", () => {
    const again = [
      told("detained", "2024-01-01"),
      told("released", "2024-03-10"),
      told("released", "2024-03"),
      told("detained", "2024-03-20"),
    ];
    expect(held(again, "2024-03-31")).toBe("0/1/1");
    const thrice = ["2026-03-01", "2026-03-02", "2026-03-03"].map((on) => told("detained", on));
    expect(held([...thrice, told("released", "2026-03")], "2026-04-01")).toBe("0/0/1");
  });

  it("22: attested or happened", () => {
    const freedBy = [
      told("detained", "2026-03-01"),
      told("released", "[..2026-04-06]"),
      told("detained", "2026-04-02"),
    ];
    expect(held(freedBy, "2026-04-06")).toBe("0/1/1");
    const seizedBy = [told("detained", "[..2026-04-06]"), told("released", "2026-04-02")];
    expect(held(seizedBy, "2026-04-06")).toBe("0/0/0");
  });

  it("23: between two exits", () => {
    const records = [told("detained", "2023"), told("released", "2024-03-01"), told("released", "2026-01-20")];
    expect(held(records, "2025-06-01")).toBe("0/0/1");
    expect(held(records, "2026-01-20")).toBe("0/0/0");
  });

  it("24: a move", () => {
    const records = [...stay("jail", "2014-01-01", "2014-04-29"), ...stay("prison", "2014-04-30")];
    expect(held(records, "2014-04-28")).toBe("1/1/1");
    expect(held(records, "2014-04-29")).toBe("0/1/1");
    expect(held(records, "2014-04-30")).toBe("1/1/1");
  });

  it("25: house arrest in a stay", () => {
    const records = [
      ...stay("outer", "2014-01-01"),
      told("house_arrest", "2014-02-01"),
      ...stay("inner", "2014-03-01", "2014-03-05"),
    ];
    expect(held(records, "2014-03-04", IN_CUSTODY)).toBe("1/1/1");
    expect(held(records, "2014-03-05", IN_CUSTODY)).toBe("0/0/0");
    expect(held(records, "2014-03-05")).toBe("1/1/1");
  });

  it("26: a conflict", () => {
    const records = [
      told("detained", "2025-01-01"),
      told("died_in_custody", "2026-01-05"),
      told("detained", "../2026-04-06"),
    ];
    expect(isConflict(records)).toBe(true);
    expect(isConflict(records.slice(0, 2))).toBe(false);
    for (const [on, count] of [
      ["2024-12-31", 0],
      ["2025-01-01", 1],
      ["2026-01-05", 0],
      ["2026-04-06", 1],
    ] as const) {
      expect(held(records, on)).toBe(`0/${count}/1`);
      expect(standing(records, day(on)).possible).toBe(setOf(["detained", "died_in_custody"]) | NOTHING);
    }
  });
});

describe("the oracle", () => {
  it("knows nothing before somebody was born", () => {
    const records = [told("released", "2020-01-10")];
    const days = oracle(records, day("2020-01-07"), day("2020-01-10"), day("2020-01-09"));
    const implied = setOf(["detained"]) | NOTHING;
    expect(days.map(({ possible }) => possible)).toEqual([NOTHING, NOTHING, implied, setOf(["released"])]);
  });

  it("fills the night of a move whatever is told in between, but not one that was spent in custody anyhow", () => {
    const moved = [
      told("house_arrest", "2020-01-01"),
      told("released", "2020-01-05T00:00", { stay: "from" }),
      told("disappeared", "2020-01-06", { stay: "to" }),
    ];
    const onList = [...moved, told("detained", "../2020-01-06")];
    const freed = [...moved, told("released", "2020-01-05T18:00")];
    const inAThird = [...moved, told("detained", "2020-01-05T12:00", { stay: "third" })];
    expect([moved, onList, freed, inAThird].map((records) => standing(records, day("2020-01-05")))).toEqual([
      { possible: setOf(["released", "disappeared"]), count: "disappeared" },
      { possible: setOf(["released", "disappeared", "detained"]), count: "disappeared" },
      { possible: setOf(["released", "disappeared"]), count: "disappeared" },
      { possible: setOf(["detained"]), count: "detained" },
    ]);
  });

  it("lets a death come last even where only a list tells of it", () => {
    const records = [told("died_in_custody", "../2020-01-05"), told("detained", "2020-01-05")];
    expect(isConflict(records)).toBe(false);
    expect(countOn(records, "2020-01-05")).toBe("died_in_custody");
  });

  it("says of nobody's records that nothing is on record", () => {
    expect(oracle([], 0, 1)).toEqual([
      { possible: NOTHING, count: null },
      { possible: NOTHING, count: null },
    ]);
    expect(isConflict([])).toBe(false);
    expect(STATUSES.map((status) => isConflict([told(status, "2020")]))).not.toContain(true);
  });
});
