import { foldName } from "../names/fold.ts";
import type { DaySpan, MatchSubject } from "./match-subject.ts";

/** Whether two sets of facts speak for one person, against it, or say nothing. */
export type Agreement = "same" | "other" | null;

/** Words of places that tell no place from another. */
const GENERIC: ReadonlySet<string> = new Set(
  "capital carcel centro ciudad comando departamento dpto edo estado internado judicial mcpio municipio nacional norte partido penal penitenciario policia policial preventiva provincia reclusion sede sur".split(
    " ",
  ),
);
const LEAST_LETTERS = 4;
const MOST_REMEMBERED = 50_000;
/** A list says the day of arrest, of hearing or of the report. */
const NEAR_DAYS = 3;
const FAR_DAYS = 31;
/** A longer span than this agrees with too much. */
const LONGEST_SPAN = 62;

const wordsOfPlaces = new Map<string, readonly string[]>();

/** The words of a place that tell it from others, folded. */
function wordsOf(place: string): readonly string[] {
  let words = wordsOfPlaces.get(place);
  if (!words) {
    words = foldName(place)
      .split(" ")
      .filter((word) => word.length >= LEAST_LETTERS && !GENERIC.has(word));
    if (wordsOfPlaces.size >= MOST_REMEMBERED) wordsOfPlaces.clear();
    wordsOfPlaces.set(place, words);
  }
  return words;
}

export function placeAgreement(a: MatchSubject, b: MatchSubject): Agreement {
  return sharedPlace(a, b) !== null ? "same" : hasPlace(a) && hasPlace(b) ? "other" : null;
}

/** The first place of `a` that `b` also has, as `a` says it. */
export function sharedPlace(a: MatchSubject, b: MatchSubject): string | null {
  const isKnown = (word: string) => b.places.some((place) => wordsOf(place).includes(word));
  return a.places.find((place) => wordsOf(place).some(isKnown)) ?? null;
}

function hasPlace({ places }: MatchSubject): boolean {
  return places.some((place) => wordsOf(place).length > 0);
}

/** Days of detention: some two agree, or all lie well apart. */
export function daysAgreement(a: MatchSubject, b: MatchSubject): Agreement {
  let isApart = a.days.length > 0 && b.days.length > 0;
  for (const one of a.days) {
    for (const other of b.days) {
      const gap = gapOf(one, other);
      if (gap <= NEAR_DAYS && isTelling(one) && isTelling(other)) return "same";
      if (gap <= FAR_DAYS) isApart = false;
    }
  }
  return isApart ? "other" : null;
}

/** Days between two spans; 0 or less where they overlap. */
function gapOf(a: DaySpan, b: DaySpan): number {
  const before = (b.earliest ?? -Infinity) - (a.latest ?? Infinity);
  const after = (a.earliest ?? -Infinity) - (b.latest ?? Infinity);
  return Math.max(before, after);
}

function isTelling({ earliest, latest }: DaySpan): boolean {
  return earliest !== null && latest !== null && latest - earliest <= LONGEST_SPAN;
}

export function nationalityAgreement(a: MatchSubject, b: MatchSubject): Agreement {
  if (a.nationalities.length === 0 || b.nationalities.length === 0) return null;
  return a.nationalities.some((code) => b.nationalities.includes(code)) ? "same" : "other";
}

export function sexAgreement(a: MatchSubject, b: MatchSubject): Agreement {
  if (a.sex === null || b.sex === null) return null;
  return a.sex === b.sex ? "same" : "other";
}
