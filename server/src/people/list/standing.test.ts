import { parseDay } from "@paradero/shared/dates/days";
import type { Status } from "@paradero/shared/statuses/statuses";
import { expect, test } from "vitest";
import { type DatedRecord, standing } from "./standing.ts";

const dayOf = (iso: string) => parseDay(iso) ?? 0;

function record(status: Status, date: string, latest = date): DatedRecord & { readonly grade: "reported" } {
  const days = {
    earliest: dayOf(date),
    latest: dayOf(latest),
    anchor: dayOf(date),
    attested: false,
    minuteOfDay: null,
  };
  return { status, date, ...days, firm: true, grade: "reported", stay: null, recordedAt: 0, supersededAt: null };
}

const sinceOn = (day: string, ...records: Parameters<typeof standing>[0]) =>
  standing(records, dayOf(day), Number.NEGATIVE_INFINITY).since;

test("a status that is certain from the day on which it began has no later one", () => {
  expect(sinceOn("2026-04-06", record("detained", "2025-01-10"), record("released", "2026-01-20"))).toEqual({
    edtf: "2026-01-20",
    earliest: "2026-01-20",
    latest: "2026-01-20",
    surelyFrom: null,
  });
});

test("between two exits the sources allow a custody: freedom is certain from the last one only", () => {
  const freedTwice = [
    record("detained", "2023-01-10"),
    record("released", "2024-03-01"),
    record("released", "2026-01-20"),
  ];
  expect(sinceOn("2026-04-06", ...freedTwice)).toMatchObject({ edtf: "2024-03-01", surelyFrom: "2026-01-20" });
  // On a day between them nothing of it is certain.
  expect(sinceOn("2025-06-01", ...freedTwice)).toMatchObject({ edtf: "2024-03-01", surelyFrom: null });
});

test("the days that a vague date stands for are no later certainty", () => {
  const freed = record("released", "2026-01-01", "2026-01-31");
  expect(sinceOn("2026-04-06", record("detained", "2025-01-10"), freed)).toMatchObject({ surelyFrom: null });
});
