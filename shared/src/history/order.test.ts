import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATUS_TRAITS } from "../statuses.ts";
import { inOrder } from "./order.ts";
import { randomHistory } from "./random-histories.ts";
import type { HistoryRecord } from "./record.ts";
import { record } from "./worked-cases.ts";

function statuses(records: readonly HistoryRecord[]): string[] {
  return inOrder(records).map(({ status }) => status);
}

const isHeld = ({ status }: HistoryRecord) => STATUS_TRAITS[status].deprivedOfLiberty;

describe("the order of a person's records", () => {
  it("goes by the earliest day, and by the latest where there is no earliest", () => {
    const bailed = record("bailed", "2025-03-01/2025-06-30");
    const attested = record("detained", "../2025-02-01");
    expect(statuses([bailed, attested])).toEqual(["detained", "bailed"]);
  });

  it("puts a broad range after a narrow one that starts on the same day", () => {
    expect(
      statuses([record("released", "2025-01-01/2025-12-31"), record("detained", "2025-01-01/2025-01-31")]),
    ).toEqual(["detained", "released"]);
  });

  it("puts who is attested by a day before what happened on that day", () => {
    expect(statuses([record("released", "2025-02-01"), record("detained", "../2025-02-01")])).toEqual([
      "detained",
      "released",
    ]);
  });

  it("puts a death that may have come after another record after it, and one that cannot where its days are", () => {
    const held = record("detained", "2025-01-11");
    expect(statuses([record("died_in_custody", "2025-01-01/2025-04-30"), held])).toEqual([
      "detained",
      "died_in_custody",
    ]);
    expect(statuses([record("died_in_custody", "../2025-01-11"), held])).toEqual(["detained", "died_in_custody"]);
    expect(statuses([record("died_in_custody", "2025-01-02/2025-01-05"), held])).toEqual([
      "died_in_custody",
      "detained",
    ]);
  });

  it("ends out for in and out on one day, whichever was written first", () => {
    const into = record("detained", "2025-02-01");
    const out = record("released", "2025-02-01");
    expect(statuses([into, out])).toEqual(["detained", "released"]);
    expect(statuses([out, into])).toEqual(["detained", "released"]);
  });

  it("ends in for out and in again on one day of somebody held, whichever was written first", () => {
    const before = record("detained", "2025-01-01");
    expect(statuses([before, record("disappeared", "2025-02-01"), record("released", "2025-02-01")])).toEqual([
      "detained",
      "released",
      "disappeared",
    ]);
  });

  it("takes house arrest for held when it looks for what changes", () => {
    const before = record("house_arrest", "2025-01-01");
    expect(statuses([before, record("detained", "2025-02-01"), record("bailed", "2025-02-01")])).toEqual([
      "house_arrest",
      "bailed",
      "detained",
    ]);
  });

  it("keeps the hours where they are known", () => {
    const seized = record("detained", "2026-02-08", { at: "23:45" });
    const freed = record("conditional_release", "2026-02-08", { at: "12:00" });
    expect(statuses([record("detained", "2025-05-23"), seized, freed])).toEqual([
      "detained",
      "conditional_release",
      "detained",
    ]);
  });

  it("fits a record without an hour in where it changes something", () => {
    const noon = record("released", "2026-02-08", { at: "12:00" });
    const evening = record("released", "2026-02-08", { at: "20:00" });
    expect(statuses([record("detained", "2025-01-01"), noon, evening, record("detained", "2026-02-08")])).toEqual([
      "detained",
      "released",
      "detained",
      "released",
    ]);
  });

  it("does not let an allegation decide which change comes next", () => {
    const held = record("detained", "2025-01-01");
    const alleged = record("released", "2026-02-08", { at: "08:00", firm: false });
    expect(statuses([held, alleged, record("disappeared", "2026-02-08"), record("bailed", "2026-02-08")])).toEqual([
      "detained",
      "released",
      "bailed",
      "disappeared",
    ]);
  });

  it("keeps the order of recording for one and the same month", () => {
    const released = record("released", "2025-01-01/2025-01-31");
    const detained = record("detained", "2025-01-01/2025-01-31");
    expect(statuses([detained, released])).toEqual(["released", "detained"]);
  });

  it("is the same however the records come in, and keeps every one of them", () => {
    const shuffled = randomHistory.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(inOrder(others)).toEqual(inOrder(records));
        expect(new Set(inOrder(records))).toEqual(new Set(records));
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });

  it("changes something with every record of a day as long as one of them can", () => {
    const crowded = randomHistory.map((records) => records.map((each) => ({ ...each, earliest: 5, latest: 5 })));
    fc.assert(
      fc.property(fc.oneof(crowded, randomHistory), (records) => {
        const ordered = inOrder(records);
        for (const [i, next] of ordered.entries()) {
          const before = ordered.slice(0, i).findLast(({ firm }) => firm);
          const wasHeld = before !== undefined && isHeld(before);
          const later = ordered.slice(i + 1).filter((other) => isSameDay(next, other));
          const isCandidate = (other: HistoryRecord) => ![next, ...later].some((third) => isEarlierHour(third, other));
          const couldChange = later.some((other) => isCandidate(other) && isHeld(other) !== wasHeld);
          if (couldChange) expect(isHeld(next)).toBe(!wasHeld);
          for (const other of later) expect(isEarlierHour(other, next)).toBe(false);
        }
      }),
      { seed: 8, numRuns: 1_000 },
    );
  });
});

function isSameDay(a: HistoryRecord, b: HistoryRecord): boolean {
  return a.earliest === a.latest && a.earliest === b.earliest && a.latest === b.latest;
}

function isEarlierHour(a: HistoryRecord, b: HistoryRecord): boolean {
  if (a.minuteOfDay === null || b.minuteOfDay === null) return false;
  return a.minuteOfDay < b.minuteOfDay;
}
