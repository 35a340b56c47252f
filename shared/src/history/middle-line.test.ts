import { describe, expect, it } from "vitest";
import { middleLine } from "./middle-line.ts";
import type { HistoryRecord } from "./record.ts";
import { record, stay } from "./worked-cases.ts";

/** The places of some records in the order in which the middle line tells them, which no order of typing changes. */
function told(records: readonly HistoryRecord[]): number[] {
  const order = middleLine(records).map((each) => records.indexOf(each.record));
  const reversed = middleLine(records.toReversed()).map((each) => records.indexOf(each.record));
  expect(reversed).toEqual(order);
  return order;
}

/*
 * By hand, from the keys of DOMAIN.md 5.7, the last ones: here they move no count, for the status is the same, and decide
 * which record is told last, and so where somebody is (DOMAIN.md 4.3) and since when.
 */
describe("where two orders leave the same unsaid, the middle line tells first", () => {
  it("the earlier hour, and last what has none", () => {
    expect(told([record("detained", "2025-01-10"), record("detained", "2025-01-10T10:00")])).toEqual([1, 0]);
    expect(told([record("released", "2025-01-10"), record("released", "2025-01-10T10:00")])).toEqual([1, 0]);
  });

  it("a stay's record before a statement", () => {
    expect(told([record("detained", "2025-01-10"), ...stay("s", "2025-01-10")])).toEqual([1, 0]);
  });

  it("the stay whose exit has the smaller anchor, and last the one without", () => {
    const [long, short] = [stay("long", "2025-01-10", "2025-03-01"), stay("short", "2025-01-10", "2025-02-01")];
    expect(told([...long, ...short])).toEqual([2, 0, 3, 1]);
    const vague = stay("vague", "2025-01-10", "2025-01-20/2025-03-31");
    expect(told([...short, ...vague])).toEqual([2, 0, 3, 1]);
    expect(told([...stay("open", "2025-01-10"), ...short])).toEqual([1, 0, 2]);
  });

  it("then the one whose exit has the smaller last day", () => {
    const [vague, exact] = [
      stay("vague", "2025-01-10", "2025-02-01/2025-03-31"),
      stay("exact", "2025-01-10", "2025-02-01"),
    ];
    expect(told([...vague, ...exact])).toEqual([2, 0, 3, 1]);
  });

  it("then the one that ends in the more restricted status", () => {
    const bailed = [record("detained", "2025-01-10", { stay: "b" }), record("bailed", "2025-02-01", { stay: "b" })];
    expect(told([...stay("free", "2025-01-10", "2025-02-01"), ...bailed]).slice(0, 2)).toEqual([2, 0]);
  });
});
