import { expect, test } from "vitest";
import { passing } from "./life-words.ts";

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
