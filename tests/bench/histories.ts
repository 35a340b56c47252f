import { type Day, dayOf } from "@paradero/shared/dates/days";
import type { HistoryRecord } from "@paradero/shared/history/record";
import {
  ATTESTED_STATUS,
  type Status,
  STATUS_TRAITS,
  STATUSES,
  statusesWith,
} from "@paradero/shared/statuses/statuses";

/** The period over which the people of the bench are detained and released. */
export const FIRST_DAY: Day = dayOf(2014, 2, 12);
export const LAST_DAY: Day = dayOf(2026, 2, 11);

/** No history is longer: SQL reads every order of what overlaps, and none of these has more orders than are read. */
const MOST_RECORDS = 5;
/** Nor does anybody stay in more registers than SQL follows. */
export const MOST_STAYS = 2;

const MS_PER_DAY = 86_400_000;
const HELD = statusesWith(({ deprivedOfLiberty }) => deprivedOfLiberty);
const JAILED = statusesWith(({ inCustody }) => inCustody);
const FREE = STATUSES.filter((status) => !STATUS_TRAITS[status].deprivedOfLiberty && !STATUS_TRAITS[status].final);
const FINAL = statusesWith(({ final }) => final);

type Random = () => number;
type Said = Pick<HistoryRecord, "earliest" | "latest" | "anchor" | "attested" | "minuteOfDay">;
type Fact = Said & Pick<HistoryRecord, "status" | "stay">;

/**
 * One invented history: in and out, each time up to a year and a half later, about three records. Three dates in four are
 * exact, the others a month, a year, about a month, `../D` or `[..D]`; one history in eight has hours. Some days see two
 * records, some arrests are attested by a later list, and one death in ten is contradicted by a list. One person in twenty is
 * known from a register, half of them from two. One record in thirty is open and one withdrawn.
 *
 * So SQL must look for orders for 23 people in a hundred: 12 whose dates overlap, 9 with an open record, 5 with a stay.
 */
export function history(random: Random): HistoryRecord[] {
  const facts = random() < 1 / 20 ? inRegisters(random) : told(random);
  return facts.slice(0, MOST_RECORDS).map((fact) => {
    const recordedAt = (fact.latest + Math.floor(random() * 60)) * MS_PER_DAY;
    const supersededAt = random() < 1 / 30 ? recordedAt + 30 * MS_PER_DAY : null;
    return { ...fact, firm: random() > 1 / 30, recordedAt, supersededAt };
  });
}

/** Statements about the person. */
function told(random: Random): Fact[] {
  const facts: Fact[] = [];
  const length = 1 + Math.floor(random() * MOST_RECORDS);
  const hasHours = random() < 1 / 8;
  let day = someDay(random);
  for (let turn = 0; turn < length && day <= LAST_DAY; turn += 1) {
    const isIn = turn % 2 === 0;
    const isDeath = !isIn && turn === length - 1 && random() < 1 / 10;
    const said = saidOf(day, random);
    const minuteOfDay = hasHours && said.earliest === said.latest ? Math.floor(random() * 1440) : null;
    facts.push({ status: pick(random, isIn ? HELD : isDeath ? FINAL : FREE), ...said, minuteOfDay, stay: null });
    const pause = random() < 1 / 40 ? 0 : 1 + Math.floor(random() * 500);
    const isListed = random() < (isIn ? 1 / 20 : isDeath ? 1 / 10 : 0);
    if (isListed) facts.push({ status: ATTESTED_STATUS, ...attested(day + Math.ceil(pause / 2)), stay: null });
    day += pause;
  }
  return facts;
}

/** Rows of registers with an "in" and an "out": the second begins in the first, on its last day, or on the day after it. */
function inRegisters(random: Random): Fact[] {
  const [from, nights] = [someDay(random), someNights(random)];
  const facts = stay("first", from, nights, random);
  if (random() < 1 / 2) {
    const second = from + (random() < 1 / 2 ? nights + 1 : Math.floor(random() * (nights + 1)));
    facts.push(...stay("second", second, someNights(random), random));
  }
  const said = saidOf(from + Math.floor(random() * (nights + 300)), random);
  if (random() < 1 / 2) facts.push({ status: pick(random, [...HELD, ...FREE]), ...said, stay: null });
  return facts;
}

function stay(key: string, from: Day, nights: number, random: Random): Fact[] {
  const entry = { status: pick(random, JAILED), ...exact(from), stay: key };
  const isRunning = random() < 1 / 8;
  return isRunning ? [entry] : [entry, { status: pick(random, FREE), ...exact(from + nights), stay: key }];
}

/** Up to a year and a half, mostly much less; in one stay of eight none. */
function someNights(random: Random): number {
  return Math.floor(random() ** 3 * 500);
}

function saidOf(day: Day, random: Random): Said {
  const chance = random();
  if (chance < 0.76) return exact(day);
  if (chance < 0.9) return between(day - 15, day + 15);
  if (chance < 0.92) return { ...between(day - 46, day + 46), anchor: day - 15 };
  if (chance < 0.94) return between(day - 180, day + 180);
  if (chance < 0.98) return attested(day);
  return { earliest: null, latest: day, anchor: day, attested: false, minuteOfDay: null };
}

function exact(day: Day): Said {
  return between(day, day);
}

function between(earliest: Day, latest: Day): Said {
  return { earliest, latest, anchor: earliest, attested: false, minuteOfDay: null };
}

function attested(day: Day): Said {
  return { earliest: null, latest: day, anchor: day, attested: true, minuteOfDay: null };
}

function someDay(random: Random): Day {
  return FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY));
}

function pick(random: Random, from: readonly Status[]): Status {
  return from[Math.floor(random() * from.length)] ?? STATUSES[0];
}
