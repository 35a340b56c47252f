import { expect, test } from "vitest";
import { type CountingRule, statusesCountedBy } from "../statuses/counting-rules.ts";
import { setOf } from "../statuses/status-set.ts";
import { moves } from "./moves.ts";
import type { HistoryRecord } from "./record.ts";
import { day, record, stay } from "./worked-cases.ts";
import { formatDay } from "../dates/days.ts";

const held = record("detained", "2026-01-01");

/** Every move as "+1 new_detention detained 2026-01-01". */
function told(history: readonly HistoryRecord[], rule: CountingRule = "deprived-of-liberty", notBefore?: number) {
  return moves(history, setOf(statusesCountedBy(rule)), notBefore).map(
    ({ change, cause, status, on }) => `${change > 0 ? "+" : ""}${change} ${cause} ${status} ${formatDay(on)}`,
  );
}

test("an arrest is new once, and after an exit it is another one", () => {
  const history = [held, record("released", "2026-02-01"), record("disappeared", "2026-03-01")];
  expect(told(history)).toEqual([
    "+1 new_detention detained 2026-01-01",
    "-1 release released 2026-02-01",
    "+1 re_detention disappeared 2026-03-01",
  ]);
});

test.each(["bailed", "conditional_release", "released", "amnestied"] as const)(
  "%s is a release of its kind",
  (kind) => {
    expect(told([held, record(kind, "2026-02-01")])).toContain(`-1 release ${kind} 2026-02-01`);
  },
);

test("a death is a death", () => {
  expect(told([held, record("died_in_custody", "2026-02-01")])).toContain("-1 death died_in_custody 2026-02-01");
});

test("from prison to house arrest and back is no release: a move where the rule tells them apart, else nothing", () => {
  const history = [held, record("house_arrest", "2026-02-01"), record("detained", "2026-03-01")];
  expect(told(history)).toHaveLength(1);
  expect(told(history, "in-custody")).toEqual([
    "+1 new_detention detained 2026-01-01",
    "-1 moved_out house_arrest 2026-02-01",
    "+1 moved_in detained 2026-03-01",
  ]);
  expect(told(history, "restricted-not-jailed")).toEqual([
    "+1 moved_in house_arrest 2026-02-01",
    "-1 moved_out detained 2026-03-01",
  ]);
});

test("on bail with nothing before it is no detention", () => {
  expect(told([record("bailed", "2026-02-01")], "any-restriction")).toEqual(["+1 moved_in bailed 2026-02-01"]);
});

test("freed and seized on one day is both, though the count of the day stays", () => {
  const history = [held, record("released", "2026-02-08T12:00"), record("detained", "2026-02-08T23:45")];
  expect(told(history).slice(1)).toEqual(["-1 release released 2026-02-08", "+1 re_detention detained 2026-02-08"]);
});

test("a move between registers is neither an exit nor an entry", () => {
  const history = [...stay("jail", "2026-01-01", "2026-04-29"), ...stay("prison", "2026-04-30")];
  expect(told(history)).toEqual(["+1 new_detention detained 2026-01-01"]);
});

test("held again as a later list attests goes on", () => {
  expect(told([held, record("detained", "../2026-04-06")])).toHaveLength(1);
});

test("what is alleged moves nobody", () => {
  expect(told([held, record("released", "2026-02-01", { firm: false })])).toHaveLength(1);
});

test("what is told of the days before the first possible one is one step of that day", () => {
  const history = [held, record("released", "2026-02-01"), record("detained", "2026-03-01")];
  expect(told(history, "deprived-of-liberty", day("2026-02-15"))).toEqual(["+1 new_detention detained 2026-03-01"]);
  expect(told(history, "deprived-of-liberty", day("2026-04-01"))).toEqual(["+1 new_detention detained 2026-04-01"]);
});
