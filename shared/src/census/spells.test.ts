import { expect, test } from "vitest";
import { parseDay } from "../dates/days.ts";
import type { HistoryRecord } from "../history/record.ts";
import type { Status } from "../statuses/statuses.ts";
import { valueOn } from "./day-steps.ts";
import { confirmations, spells, whereabouts } from "./spells.ts";

const day = (iso: string) => parseDay(iso) ?? 0;

const record = (status: Status, on: string, given: { place?: string; days?: string[] } = {}) =>
  ({
    status,
    earliest: day(on),
    latest: day(on),
    anchor: day(on),
    attested: false,
    minuteOfDay: null,
    firm: true,
    stay: null,
    recordedAt: 0,
    supersededAt: null,
    place: given.place ?? null,
    days: (given.days ?? []).map(day),
  }) satisfies HistoryRecord & { place: string | null; days: number[] };

const transfer = (on: string, place: string, days: string[] = []) => ({ anchor: day(on), place, days: days.map(day) });

/** As columns of steps need them: one after another, and nothing after the end of its spell. */
const inOrder = (steps: readonly { readonly from: number }[]) =>
  steps.every(({ from }, at) => at === 0 || from > (steps[at - 1]?.from ?? from));

/** Held in Zulia from 5 January to 10 February, and again from 1 May on. */
const HELD = [
  record("detained", "2026-01-05", { place: "Zulia", days: ["2026-01-06", "2026-03-15"] }),
  record("released", "2026-02-10", { days: ["2026-02-10"] }),
  record("detained", "2026-05-01", { days: ["2026-05-02"] }),
];

test("a place lasts as long as the spell in which it was named, and outside one there is none (DOMAIN.md 4.3)", () => {
  const steps = whereabouts(spells(HELD), [
    transfer("2026-01-20", "Miranda"),
    // Of nobody who is held, then: it moves nobody.
    transfer("2026-03-01", "Lara"),
  ]);
  expect(inOrder(steps)).toBe(true);
  const where = (iso: string) => valueOn(steps, day(iso), null);
  expect(["2026-01-04", "2026-01-05", "2026-01-19", "2026-01-20", "2026-02-09"].map(where)).toEqual([
    null,
    "Zulia",
    "Zulia",
    "Miranda",
    "Miranda",
  ]);
  // The next spell has no place of the one before, nor of the days between.
  expect(["2026-02-10", "2026-03-01", "2026-04-30", "2026-05-01", "2026-06-01"].map(where)).toEqual(
    Array.from({ length: 5 }, () => null),
  );
});

test("a confirmation is of the spell that is running: none of later days, and none of a release (DOMAIN.md 4.4)", () => {
  const steps = confirmations(spells(HELD), [transfer("2026-01-20", "Miranda", ["2026-01-22"])]);
  expect(inOrder(steps)).toBe(true);
  const confirmed = (iso: string) => valueOn(steps, day(iso), null);
  expect(["2026-01-05", "2026-01-06", "2026-01-21", "2026-01-22", "2026-02-09"].map(confirmed)).toEqual([
    null,
    day("2026-01-06"),
    day("2026-01-06"),
    day("2026-01-22"),
    day("2026-01-22"),
  ]);
  // A source of March that spoke of the arrest of January confirms nobody in March: they were out.
  expect(["2026-02-10", "2026-03-15", "2026-05-01", "2026-05-02"].map(confirmed)).toEqual([
    null,
    null,
    null,
    day("2026-05-02"),
  ]);
});
