import { expect, test } from "vitest";
import { dayOf } from "@paradero/shared/days";
import { confirmedBy } from "./confirmed.ts";

const published = dayOf(2026, 2, 27);
const spokenForItself = [{ asOf: null, published }];

test("a source that names no day of its own speaks for the first day that the record may mean", () => {
  const week = { firm: true, earliest: dayOf(2026, 2, 19), latest: dayOf(2026, 2, 22), spokenFor: spokenForItself };
  expect(confirmedBy([week])).toBe(dayOf(2026, 2, 19));
});

test("a source that attests custody on a day speaks for that day, though it says nothing of the start", () => {
  const attested = {
    firm: true,
    earliest: null,
    latest: dayOf(2026, 2, 10),
    spokenFor: [{ asOf: "2026-02-20", published }],
  };
  expect(confirmedBy([attested])).toBe(dayOf(2026, 2, 20));
});

test("no source speaks for a day after its own publication", () => {
  const attested = {
    firm: true,
    earliest: null,
    latest: dayOf(2026, 2, 10),
    spokenFor: [{ asOf: "2026-03", published }],
  };
  expect(confirmedBy([attested])).toBe(published);
});

test("what is only alleged or disputed confirms nothing", () => {
  const alleged = { firm: false, earliest: dayOf(2026, 2, 19), latest: dayOf(2026, 2, 19), spokenFor: spokenForItself };
  expect(confirmedBy([alleged])).toBeNull();
});
