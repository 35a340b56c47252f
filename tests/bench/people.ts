import type { PersonFilter } from "@paradero/shared/census/filter";
import type { CensusPerson } from "@paradero/shared/census/person";
import { SECTORS, SEXES } from "@paradero/shared/person/profiles";
import { mulberry32 } from "../mulberry32.ts";
import { history } from "./histories.ts";

/** How many states there are: `state 0` and on. */
export const STATES = 24;

/** Three filters, and the same ones as a condition on the table of SQL. */
export const THREE_FILTERS: PersonFilter = {
  choices: {
    sex: { except: false, values: ["female"] },
    sector: { except: true, values: ["military"] },
    nationality: { except: false, values: ["VE"] },
  },
};
export const THREE_FILTERS_IN_SQL = `sex = 'female' and sector is distinct from 'military' and 'VE' = any(nationality)`;

const SINCE_EVER = { recordedAt: -Infinity, supersededAt: null };

/** Invented people, the same ones every time. */
export function* people(howMany: number): Generator<CensusPerson> {
  const random = mulberry32(20_260_406);
  for (let number = 0; number < howMany; number += 1) {
    const word = (count: number) => Math.floor(random() * count);
    const maybe = <T>(chance: number, value: T) => (random() < chance ? value : null);
    yield {
      id: `0199c0de-0000-7000-8000-${number.toString(16).padStart(12, "0")}`,
      profiles: [
        {
          attributes: {
            sex: maybe(0.98, SEXES[word(SEXES.length)] ?? null),
            sector: maybe(0.9, SECTORS[word(SECTORS.length)] ?? null),
            nationality: random() < 0.03 ? ["VE", "ES"] : random() < 0.95 ? [random() < 0.9 ? "VE" : "CO"] : [],
          },
          birth: null,
          ...SINCE_EVER,
        },
      ],
      names: [{ place: Math.floor(random() * 2 ** 32), ...SINCE_EVER }],
      records: history(random).map((record) => ({
        ...record,
        place: maybe(0.85, { state: `state ${word(STATES)}`, facility: null }),
        confirmations: [{ day: record.latest, recordedAt: record.recordedAt, supersededAt: record.supersededAt }],
      })),
      milestones: [],
    };
  }
}
