import { type Day, dayOf } from "@paradero/shared/dates/days";
import type { Sex } from "@paradero/shared/person/profiles";
import type { Chance } from "./chance.ts";
import {
  FAMILY_ARABIC,
  FAMILY_SLAVIC,
  GIVEN_ARABIC,
  GIVEN_MEN,
  GIVEN_SLAVIC,
  GIVEN_WOMEN,
  SURNAMES,
  type Transcribed,
} from "./invented-words.ts";

/** Somebody invented, with everything that a list might say of them. */
export interface Invented {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** The same words where they come from another script; null for names of Spanish. */
  readonly transcribed: { readonly given: Transcribed; readonly family: Transcribed } | null;
  readonly sex: Sex;
  readonly birth: Day;
  readonly detained: Day;
  readonly state: string;
  readonly nationality: string;
}

const STATES =
  "Zulia Miranda Carabobo Aragua Lara Táchira Mérida Bolívar Anzoátegui Barinas Trujillo Falcón Portuguesa Sucre Monagas Yaracuy Guárico Apure Cojedes Caracas".split(
    " ",
  );
const [FIRST_BIRTH, LAST_BIRTH] = [dayOf(1950, 1, 1), dayOf(2006, 12, 31)];
const [FIRST_ARREST, LAST_ARREST] = [dayOf(2014, 2, 1), dayOf(2026, 4, 1)];

/** Surnames that hardly anybody carries: half of all people have one. */
const RARE = rareSurnames();

function rareSurnames(): string[] {
  const [starts, middles, ends] = [
    "Ab Bal Cor Der Es Fal Gar Hur Iz Jor Lar Mon Ner Or Pal Quin Ras Sar Tor Ur Vel Zam Bra Cri Gre Pla Tru".split(
      " ",
    ),
    "a i o e ari eni oci ali uri ota ena ibo aca ose".split(" "),
    "chán gui les nda rra stiz tero via zola ño llo mesa queda rdi so ta bal cino fe".split(" "),
  ];
  const all = starts.flatMap((a) => middles.flatMap((b) => ends.map((c) => `${a}${b}${c}`)));
  // A step without a common factor with the number of words: neighbours in the list are not neighbours in spelling.
  return all.map((_word, i) => all[(i * 4999) % all.length] ?? "");
}

export function inventPerson(chance: Chance): Invented {
  const sex = chance.is(0.15) ? "female" : "male";
  const transcribed = sex === "male" && chance.is(0.03) ? foreign(chance) : null;
  const family = transcribed
    ? [transcribed.family[0]]
    : [surname(chance), ...(chance.is(0.75) ? [surname(chance)] : [])];
  return {
    given: transcribed ? [transcribed.given[0]] : givenNames(chance, sex),
    family,
    transcribed,
    sex,
    birth: between(chance, FIRST_BIRTH, LAST_BIRTH),
    detained: between(chance, FIRST_ARREST, LAST_ARREST),
    state: chance.commonOf(STATES),
    nationality: transcribed ? chance.oneOf(["SY", "LB", "UA", "RU"]) : chance.is(0.93) ? "VE" : "CO",
  };
}

/** A brother or sister: both surnames, and no given name in common. */
export function inventSibling(chance: Chance, of: Invented): Invented {
  const other = inventPerson(chance);
  const sex: Sex = of.transcribed ? "male" : other.sex;
  const given = givenNames(chance, sex).filter((name) => !of.given.includes(name));
  const birth = of.birth + (chance.is(0.5) ? 1 : -1) * (400 + chance.below(4000));
  const state = chance.is(0.8) ? of.state : other.state;
  return {
    ...of,
    sex,
    given: given.length > 0 ? given : ["Adalberto"],
    transcribed: null,
    birth,
    state,
    detained: other.detained,
  };
}

/** Somebody else of the same full name. */
export function inventNamesake(chance: Chance, of: Invented): Invented {
  const { birth, detained, state } = inventPerson(chance);
  return { ...of, birth, detained, state };
}

/** A store: one in seven is a sibling of somebody, one in sixty a namesake. */
export function inventPeople(chance: Chance, howMany: number): Invented[] {
  const people: Invented[] = [];
  while (people.length < howMany) {
    const kin = people.length > 0 ? chance.oneOf(people) : null;
    if (kin && chance.is(1 / 7)) people.push(inventSibling(chance, kin));
    else if (kin && chance.is(1 / 60)) people.push(inventNamesake(chance, kin));
    else people.push(inventPerson(chance));
  }
  return people;
}

function givenNames(chance: Chance, sex: Sex): string[] {
  const names = sex === "male" ? GIVEN_MEN : GIVEN_WOMEN;
  const [first, second] = [chance.commonOf(names), chance.commonOf(names)];
  return chance.is(0.65) && first !== second ? [first, second] : [first];
}

function surname(chance: Chance): string {
  return chance.is(0.5) ? chance.commonOf(SURNAMES).replaceAll("_", " ") : chance.commonOf(RARE);
}

function foreign(chance: Chance): { given: Transcribed; family: Transcribed } {
  return chance.is(0.5)
    ? { given: chance.commonOf(GIVEN_ARABIC), family: chance.oneOf(FAMILY_ARABIC) }
    : { given: chance.commonOf(GIVEN_SLAVIC), family: chance.oneOf(FAMILY_SLAVIC) };
}

function between(chance: Chance, first: Day, last: Day): Day {
  return first + chance.below(last - first + 1);
}
