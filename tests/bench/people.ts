import type { CensusPerson } from "@paradero/shared/census/person";
import { type Day, dayOf } from "@paradero/shared/days";
import type { HistoryRecord } from "@paradero/shared/history/record";
import { SECTORS, SEXES } from "@paradero/shared/profiles";
import { type Status, STATUS_TRAITS, STATUSES } from "@paradero/shared/statuses";
import { mulberry32 } from "../mulberry32.ts";

/** The period over which the people of the bench are detained and released. */
export const FIRST_DAY: Day = dayOf(2014, 2, 12);
export const LAST_DAY: Day = dayOf(2026, 2, 11);

const MS_PER_DAY = 86_400_000;
/** How many states there are: `state 0` and on. */
export const STATES = 24;
const HELD = STATUSES.filter((status) => STATUS_TRAITS[status].deprivedOfLiberty);
const FREE = STATUSES.filter((status) => !STATUS_TRAITS[status].deprivedOfLiberty && !STATUS_TRAITS[status].final);
const FINAL = STATUSES.filter((status) => STATUS_TRAITS[status].final);

/**
 * Invented people, the same ones every time: about three records each; two dates in three are exact, the others a month, a
 * year or "on or before"; one record in twelve is open, one in thirty withdrawn.
 */
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

function history(random: () => number): HistoryRecord[] {
  const records: HistoryRecord[] = [];
  const pick = (from: readonly Status[]) => from[Math.floor(random() * from.length)] ?? STATUSES[0];
  const length = 1 + Math.floor(random() * 5);
  let day = FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY));
  for (let sequence = 0; sequence < length && day <= LAST_DAY; sequence += 1) {
    const isLast = sequence === length - 1;
    const status = sequence % 2 === 0 ? pick(HELD) : isLast && random() < 0.1 ? pick(FINAL) : pick(FREE);
    const dates = datesOf(day, random());
    const recordedAt = (dates.latest + Math.floor(random() * 60)) * MS_PER_DAY;
    const supersededAt = random() < 1 / 30 ? recordedAt + 30 * MS_PER_DAY : null;
    records.push({
      status,
      ...dates,
      ...saidAs(dates),
      minuteOfDay: null,
      stay: null,
      firm: random() > 1 / 12,
      recordedAt,
      supersededAt,
    });
    day += 1 + Math.floor(random() * 500);
  }
  return records;
}

function saidAs({ earliest, latest }: { earliest: Day | null; latest: Day }) {
  return { anchor: earliest ?? latest, attested: earliest === null };
}

function datesOf(day: Day, chance: number): { earliest: Day | null; latest: Day } {
  if (chance < 0.67) return { earliest: day, latest: day };
  if (chance < 0.87) return { earliest: day - 15, latest: day + 15 };
  if (chance < 0.92) return { earliest: day - 180, latest: day + 180 };
  return { earliest: null, latest: day };
}
