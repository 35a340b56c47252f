import * as fc from "fast-check";
import { expect, it } from "vitest";
import { setOf } from "../statuses/status-set.ts";
import { STATUSES } from "../statuses/statuses.ts";
import { Census } from "./census.ts";
import type { CensusPerson } from "./person.ts";
import { censusOf, instant, person } from "./random-people.ts";
import { FIRST_ASKED, LAST_ASKED } from "./census-oracle.ts";

const PEOPLE = 300;
const RUNS = 25;

const idOf = (nth: number) => `0199c0de-0000-7000-8000-${String(nth).padStart(12, "0")}`;

/** Enough people for some pauses, each with the facts of one of a few. */
function many(few: readonly CensusPerson[]): CensusPerson[] {
  return Array.from({ length: PEOPLE }, (_, nth) => few[nth % few.length])
    .filter((one) => one !== undefined)
    .map((one, nth) => ({ ...one, id: idOf(nth) }));
}

it("prepares what was known on a day as it is with all that changed in its pauses", () => {
  const few = fc.array(person, { minLength: 1, maxLength: 4 });
  const places = fc.array(fc.nat(PEOPLE + 20), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(few, person, places, instant, (before, change, changing, asKnown) => {
      const standing = new Map(many(before).map((one) => [one.id, one]));
      const census = new Census();
      for (const one of standing.values()) census.put(one);
      const left = [...changing];
      const preparing = census.prepare(asKnown);
      for (let slice = preparing.next(); !slice.done; slice = preparing.next()) {
        expect(census.isReady(asKnown)).toBe(false);
        const place = left.pop();
        if (place === undefined) continue;
        const changed = { ...change, id: idOf(place) };
        census.put(changed);
        standing.set(changed.id, changed);
      }
      expect(left).toEqual([]);
      expect(census.isReady(asKnown)).toBe(true);
      expect(answerOf(census, asKnown)).toEqual(answerOf(censusOf([...standing.values()]), asKnown));
    }),
    { seed: 3, numRuns: RUNS },
  );
});

function answerOf(census: Census, asKnown: number) {
  const period = { from: FIRST_ASKED, to: LAST_ASKED, step: "day", by: "status" } as const;
  const { series } = census.timeline({ ...period, statuses: setOf(STATUSES), filter: {}, asKnown });
  return { series, facets: census.facets({ filter: {}, on: LAST_ASKED, asKnown }) };
}
