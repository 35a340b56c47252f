import { expect, test } from "vitest";
import { passing, surelyOnlyFrom } from "./life-words.ts";

const on = (earliest: string | null, latest = earliest ?? "") => ({ earliest, latest });

test("freed at noon and seized before midnight: the hours of freedom are told, though the day ended in custody", () => {
  const freed = on("2026-02-08");
  expect(passing([on("2025-05-23"), freed, on("2026-02-08"), on("2026-02-10")])).toEqual([freed]);
});

test("a record of an uncertain day, or one that lasted, is no passing one", () => {
  expect(passing([on("2026-02-01", "2026-02-28"), on("2026-02-28"), on(null, "2026-04-06"), on("2026-04-06")])).toEqual(
    [],
  );
  expect(passing([])).toEqual([]);
});

test("where the count is older than the certainty, the day of the certainty is told, and not where it is the last possible one", () => {
  const free = { possible: ["released" as const], nothing: false, count: "released" as const };
  const between = { ...free, possible: ["detained" as const, "released" as const] };
  const since = { edtf: "2024-03", earliest: "2024-03-01", latest: "2024-03-31" };
  const certain = { ...free, from: "2026-01-20", until: null };
  expect(surelyOnlyFrom({ since, stretches: [{ ...between, from: "2024-03-01", until: "2026-01-20" }, certain] })).toBe(
    "2026-01-20",
  );
  const began = { ...between, from: "2024-03-01", until: "2024-03-31" };
  expect(surelyOnlyFrom({ since, stretches: [began, { ...certain, from: "2024-03-31" }] })).toBeNull();
  expect(surelyOnlyFrom({ since, stretches: [{ ...between, from: "2024-03-01", until: null }] })).toBeNull();
});
