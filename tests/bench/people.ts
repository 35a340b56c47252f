import type { PersonFilter } from "@paradero/shared/census/filter";
import type { CensusPerson } from "@paradero/shared/census/person";
import { SECTORS, SEXES } from "@paradero/shared/profiles";
import { mulberry32 } from "../mulberry32.ts";
import { FIRST_DAY, history, LAST_DAY } from "./histories.ts";

/** How many states there are: `state 0` and on. */
export const STATES = 24;

export const FACETS = ["sex", "sector", "state", "nationality"];

/** Three filters, and the same ones as a condition on the table of SQL. */
export const THREE_FILTERS: PersonFilter = {
  choices: {
    sex: { except: false, values: ["female"] },
    state: { except: true, values: ["state 3"] },
    nationality: { except: false, values: ["VE"] },
  },
};
export const THREE_FILTERS_IN_SQL = `sex = 'female' and state is distinct from 'state 3' and 'VE' = any(nationality)`;

/** Invented people, the same ones every time. */
export function* people(howMany: number): Generator<CensusPerson> {
  const random = mulberry32(20_260_406);
  for (let number = 0; number < howMany; number += 1) {
    const word = (count: number) => Math.floor(random() * count);
    const maybe = <T>(chance: number, value: T) => (random() < chance ? value : null);
    yield {
      id: `0199c0de-0000-7000-8000-${number.toString(16).padStart(12, "0")}`,
      attributes: {
        sex: maybe(0.98, SEXES[word(SEXES.length)] ?? null),
        sector: maybe(0.9, SECTORS[word(SECTORS.length)] ?? null),
        state: maybe(0.85, `state ${word(STATES)}`),
        nationality: random() < 0.03 ? ["VE", "ES"] : maybe(0.95, random() < 0.9 ? "VE" : "CO"),
      },
      records: history(random),
      confirmed: maybe(0.9, FIRST_DAY + Math.floor(random() ** 0.2 * (LAST_DAY - FIRST_DAY))),
      order: { name: Math.floor(random() * 2 ** 32) },
    };
  }
}
