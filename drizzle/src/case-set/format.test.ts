import { expect, test } from "vitest";
import { parseCaseSet, readCaseSet } from "../read-case-set.ts";

test("a case set that would name a child without saying so is not read", async () => {
  const whole = await readCaseSet("venezuela");
  const [first] = whole.people;
  if (!first) throw new Error("the case set holds people");
  const { minor: _, ...adult } = first;
  const born = (birth: string | null, date: string) => ({
    ...whole,
    people: [{ ...adult, birth, milestones: [], records: first.records.map((record) => ({ ...record, date })) }],
  });
  expect(() => parseCaseSet(born("2008-03-15", "2026-03"))).toThrow(/people\.0\.minor: must be true/);
  for (const [birth, date] of [
    ["2008-03-15", "2026-03-15"],
    [null, "2026-03"],
    ["2008-03-15", "not a date"],
  ] as const) {
    expect(parseCaseSet(born(birth, date)).people).toHaveLength(1);
  }
});
