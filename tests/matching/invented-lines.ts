import { dayOf, formatDay } from "@paradero/shared/dates/days";
import type { DaySpan, MatchSubject } from "@paradero/shared/matching/match-subject";
import type { Chance } from "./chance.ts";
import { type Invented, inventNamesake, inventPerson, inventSibling } from "./invented-people.ts";
import { VARIATION_KINDS, VARIATIONS, type VariationKind } from "./variations.ts";

/** Lines of people who are not on record. */
export const ABSENT_KINDS = ["stranger", "namesake of somebody", "brother or sister of somebody"] as const;
type LineKind = VariationKind | (typeof ABSENT_KINDS)[number];

export interface InventedLine {
  readonly kind: LineKind;
  readonly subject: MatchSubject;
  /** The place in the store of who it is; null: nobody on record. */
  readonly truth: number | null;
}

/** How often a list says a fact of somebody, and how often it is wrong. */
const SAID = {
  birth: 0.5,
  year: 0.35,
  wrongBirth: 0.06,
  wrongDays: 0.08,
  wrongPlace: 0.1,
  place: 0.5,
  days: 0.5,
  sex: 0.4,
};
const KNOWN = { birth: 0.75, year: 0.25, place: 0.85, days: 0.9, sex: 0.95, nationality: 0.8 };

/** What is on record of somebody invented: most of it. */
export function onRecord(person: Invented, chance: Chance): MatchSubject {
  return {
    names: [[...person.given, ...person.family].join(" ")],
    birth: chance.is(KNOWN.birth) ? birthAs(person.birth, chance.is(KNOWN.year)) : null,
    sex: chance.is(KNOWN.sex) ? person.sex : null,
    identifiers: [],
    places: chance.is(KNOWN.place) ? [person.state] : [],
    days: chance.is(KNOWN.days) ? [dayAs(person.detained)] : [],
    nationalities: chance.is(KNOWN.nationality) ? [person.nationality] : [],
  };
}

/** How most lists write most names. */
const USUAL_KINDS: readonly VariationKind[] = ["as on record", "accents and case", "order"];

/** Lines, half of them of people on record; half of those as lists usually write them, the others varied in every way. */
export function inventLines(people: readonly Invented[], chance: Chance, howMany: number): InventedLine[] {
  const lines: InventedLine[] = [];
  while (lines.length < howMany) {
    const truth = chance.below(people.length);
    const person = people[truth];
    if (!person) continue;
    if (chance.is(0.5)) {
      const [kind, other] = absent(person, chance);
      lines.push({ kind, subject: asSaid(other, [...other.given, ...other.family].join(" "), chance), truth: null });
      continue;
    }
    const kind = chance.oneOf(chance.is(0.5) ? USUAL_KINDS : VARIATION_KINDS);
    const { at, name } = somebodyFor(kind, people, truth, chance);
    const found = people[at];
    if (found && name !== null) lines.push({ kind, subject: asSaid(found, name, chance), truth: at });
  }
  return lines;
}

function absent(person: Invented, chance: Chance): [LineKind, Invented] {
  if (chance.is(0.75)) return [ABSENT_KINDS[0], inventPerson(chance)];
  return chance.is(0.2)
    ? [ABSENT_KINDS[1], inventNamesake(chance, person)]
    : [ABSENT_KINDS[2], inventSibling(chance, person)];
}

/** The first person from `truth` on whose name can be varied so. */
function somebodyFor(
  kind: VariationKind,
  people: readonly Invented[],
  truth: number,
  chance: Chance,
): { at: number; name: string | null } {
  for (let step = 0; step < people.length; step += 1) {
    const at = (truth + step) % people.length;
    const person = people[at];
    const name = person ? VARIATIONS[kind](person, chance) : null;
    if (name !== null) return { at, name };
  }
  return { at: truth, name: null };
}

function asSaid(person: Invented, name: string, chance: Chance): MatchSubject {
  const other = inventPerson(chance);
  const birth = chance.is(SAID.wrongBirth) ? wrongBirth(person.birth, other.birth, chance) : person.birth;
  return {
    names: [name],
    birth: chance.is(SAID.birth) ? birthAs(birth, chance.is(SAID.year)) : null,
    sex: chance.is(SAID.sex) ? person.sex : null,
    identifiers: [],
    places: chance.is(SAID.place) ? [chance.is(SAID.wrongPlace) ? other.state : person.state] : [],
    days: chance.is(SAID.days)
      ? [dayAs(chance.is(SAID.wrongDays) ? other.detained : person.detained + chance.below(3))]
      : [],
    nationalities: chance.is(0.4) ? [person.nationality] : [],
  };
}

function wrongBirth(birth: number, other: number, chance: Chance): number {
  if (chance.is(0.3)) return other;
  const [year = 0, month = 0, day = 0] = formatDay(birth).split("-").map(Number);
  return chance.is(0.5)
    ? dayOf(year + (chance.is(0.5) ? 1 : -1), month, day)
    : dayOf(year, month, ((day + 9) % 28) + 1);
}

function birthAs(day: number, onlyYear: boolean): DaySpan {
  if (!onlyYear) return dayAs(day);
  const year = Number(formatDay(day).slice(0, 4));
  return { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31) };
}

function dayAs(day: number): DaySpan {
  return { earliest: day, latest: day };
}
