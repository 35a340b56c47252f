import { COUNTING_RULES, type CountingRule } from "@paradero/shared/statuses/counting-rules";
import { type Day, formatDay, parseDay } from "@paradero/shared/dates/days";
import { MOST_PEOPLE_A_PAGE, peopleQuery } from "@paradero/shared/inputs/people-query";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "../access/readers/reader.ts";
import { listPeople } from "../people/list/list-people.ts";
import { FIRST_KNOWN, seedRandomStore } from "../testing/random-store.ts";
import { type TestWorld, TODAY, testWorld } from "../testing/test-world.ts";
import { wholeBridge } from "../testing/whole-bridge.ts";
import type { MovementRow } from "./bridge.ts";

const PEOPLE = 200;
const BRIDGES = 40;
const TODAY_NUMBER = parseDay(TODAY) ?? 0;

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld((logins) => seedRandomStore(logins, PEOPLE));
}, 120_000);
afterAll(() => world.close());

/** By address, how often somebody is counted: once or not at all. */
async function countedOn(
  reader: Reader,
  rule: CountingRule,
  on: string,
  asKnown: string,
): Promise<Map<string, number>> {
  const counted = new Map<string, number>();
  for (;;) {
    const query = { rule, certainty: "counted", on, asKnown, offset: counted.size, limit: MOST_PEOPLE_A_PAGE };
    const { rows } = await listPeople(reader, peopleQuery.parse(query));
    for (const { ref } of rows) counted.set(ref, 1);
    if (rows.length < MOST_PEOPLE_A_PAGE) return counted;
  }
}

function movedBy(counted: ReadonlyMap<string, number>, rows: readonly MovementRow[]): Map<string, number> {
  const moved = new Map(counted);
  for (const { ref, change } of rows) moved.set(ref, (moved.get(ref) ?? 0) + change);
  return new Map([...moved].filter(([, times]) => times !== 0));
}

const sorted = (counted: ReadonlyMap<string, number>) => [...counted].toSorted();
const sumOf = (changes: readonly { readonly change: number }[]) => changes.reduce((sum, { change }) => sum + change, 0);

const twoOf = (first: string, last: Day) => {
  const one = fc.integer({ min: parseDay(first) ?? 0, max: last });
  return fc.tuple(one, one).map(([a, b]) => [Math.min(a, b), Math.max(a, b)].map(formatDay));
};
const asked = fc.record({
  rule: fc.constantFrom(...COUNTING_RULES),
  days: fc.oneof(twoOf("2026-03-05", TODAY_NUMBER), twoOf("2025-08-20", TODAY_NUMBER)),
  known: twoOf(FIRST_KNOWN, TODAY_NUMBER),
});

describe("a bridge leads from the names behind the one number to those behind the other:", () => {
  test.each(["staff", "public"] as const)(
    "%s",
    async (sees) => {
      const reader = sees === "staff" ? world.staffReader : world.reader;
      let met = 0;
      for (const { rule, days, known } of fc.sample(asked, { seed: 3, numRuns: BRIDGES })) {
        const [[from = "", to = ""], [asKnownFrom = "", asKnownTo = ""]] = [days, known];
        const bridge = await wholeBridge(reader, { rule, from, to, asKnownFrom, asKnownTo });
        const said = JSON.stringify({ rule, from, to, asKnownFrom, asKnownTo });
        const before = await countedOn(reader, rule, from, asKnownFrom);
        const between = movedBy(
          before,
          bridge.rows.filter(({ step }) => step === "knowledge"),
        );
        const after = movedBy(
          between,
          bridge.rows.filter(({ step }) => step === "time"),
        );
        expect(sorted(between), said).toEqual(sorted(await countedOn(reader, rule, from, asKnownTo)));
        expect(sorted(after), said).toEqual(sorted(await countedOn(reader, rule, to, asKnownTo)));
        expect([bridge.before, bridge.between, bridge.after]).toEqual([before.size, between.size, after.size]);
        expect(bridge.before + sumOf(bridge.movements)).toBe(bridge.after);
        expect(bridge.rows).toHaveLength(bridge.total);
        for (const { step, cause, status, change } of bridge.movements) {
          const own = bridge.rows.filter(
            (row) => row.cause === cause && row.status === status && row.change * change > 0,
          );
          expect([step, sumOf(own)]).toEqual([own[0]?.step, change]);
        }
        met += bridge.total;
      }
      expect(met).toBeGreaterThan(1_000);
    },
    120_000,
  );
});
