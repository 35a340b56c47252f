import { describe, expect, it } from "vitest";
import { statusesCountedBy } from "../statuses/counting-rules.ts";
import { formatDay } from "../dates/days.ts";
import { setOf } from "../statuses/status-set.ts";
import { episodes } from "./episodes.ts";
import type { HistoryRecord } from "./record.ts";
import { record, stay } from "./worked-cases.ts";

const DEPRIVED = setOf(statusesCountedBy("deprived-of-liberty"));
const IN_CUSTODY = setOf(statusesCountedBy("in-custody"));

/** Each episode as the days on which the middle line takes its start and its end. */
function counted(records: readonly HistoryRecord[], rule = DEPRIVED): string[] {
  return episodes(records, rule).map(
    ({ from, until }) => `${formatDay(from.count)} ${until ? formatDay(until.count) : "on"}`,
  );
}

describe("episodes", () => {
  it("are one for somebody detained and found on a list later", () => {
    expect(counted([record("detained", "2025-01-10"), record("detained", "../2025-03-01")])).toEqual(["2025-01-10 on"]);
  });

  it("are one for somebody moved from one register to another overnight, and for stays that overlap", () => {
    const moved = [...stay("jail", "2013-01-01", "2013-04-29"), ...stay("prison", "2013-04-30", "2014-01-01")];
    const overlapping = [...stay("jail", "2013-01-01", "2013-05-02"), ...stay("prison", "2013-04-30", "2014-01-01")];
    expect(counted(moved)).toEqual(["2013-01-01 2014-01-01"]);
    expect(counted(overlapping)).toEqual(["2013-01-01 2014-01-01"]);
  });

  it("are two for the revolving door, even within one day", () => {
    const guanipa = [
      record("detained", "2025-05-23"),
      record("conditional_release", "2026-02-08T12:00"),
      record("detained", "2026-02-08T23:45"),
      record("house_arrest", "2026-02-10"),
      record("amnestied", "2026-02-25"),
    ];
    expect(counted(guanipa)).toEqual(["2025-05-23 2026-02-08", "2026-02-08 2026-02-25"]);
    expect(counted(guanipa, IN_CUSTODY)).toEqual(["2025-05-23 2026-02-08", "2026-02-08 2026-02-10"]);
  });

  it("are one of no nights for somebody in and out on one day, by an entry that starts no later than its exit", () => {
    expect(counted([record("detained", "2025-01-10"), record("released", "2025-01-10")])).toEqual([
      "2025-01-10 2025-01-10",
    ]);
    const vague = [record("detained", "[..2025-01-20]"), record("released", "2025-01-05/2025-01-30")];
    expect(counted(vague)).toEqual(["2025-01-05 2025-01-05"]);
  });

  it("neither start nor end with an allegation", () => {
    const records = [
      record("detained", "2025-01-10"),
      record("released", "2025-02-01", { firm: false }),
      record("released", "2025-03-01"),
      record("detained", "2025-04-01", { firm: false }),
    ];
    expect(counted(records)).toEqual(["2025-01-10 2025-03-01"]);
  });

  it("have edges as sharp as the sources are", () => {
    const [first, second] = episodes(
      [
        record("detained", "../2025-02-01"),
        record("bailed", "2025-02-01/2025-02-28"),
        record("detained", "2025-02-20"),
        record("released", "2025-06-01/2025-06-30"),
      ],
      DEPRIVED,
    );
    expect(first?.from.earliest).toBeNull();
    expect([first?.from.latest, first?.until?.earliest, first?.until?.latest].map((on) => formatDay(on ?? 0))).toEqual([
      "2025-02-01",
      "2025-02-02",
      "2025-02-20",
    ]);
    expect(second?.until).toMatchObject({ count: second?.until?.earliest });
  });

  it("are none for somebody never held under the rule", () => {
    expect(counted([record("house_arrest", "2025-01-10")], IN_CUSTODY)).toEqual([]);
    expect(counted([])).toEqual([]);
  });
});
