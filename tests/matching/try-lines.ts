import { NameMatcher } from "@paradero/shared/matching/name-matcher";
import { chanceFrom } from "./chance.ts";
import { inventLines, type InventedLine, onRecord } from "./invented-lines.ts";
import { inventPeople } from "./invented-people.ts";

/** A store of invented people, and lines to match against it. The seed decides everything. */
export interface World {
  readonly matcher: NameMatcher<number>;
  readonly lines: readonly InventedLine[];
}

export function inventWorld(seed: number, people: number, lines: number, matcher = new NameMatcher<number>()): World {
  const chance = chanceFrom(seed);
  const invented = inventPeople(chance, people);
  for (const [place, person] of invented.entries()) matcher.put(place, onRecord(person, chance));
  return { matcher, lines: inventLines(invented, chance, lines) };
}

/** What became of one line. */
export interface Tried {
  readonly line: InventedLine;
  /** Whether the right person was among those who were compared at all. */
  readonly compared: boolean;
  /** Everybody suggested, the surest first. */
  readonly suggested: readonly { readonly certainty: number; readonly right: boolean }[];
}

const MOST = 5;

export function tryLines({ matcher, lines }: World): Tried[] {
  return lines.map((line) => ({
    line,
    compared: line.truth !== null && matcher.candidates(line.subject).some(({ key }) => key === line.truth),
    suggested: matcher
      .suggest(line.subject, { most: MOST })
      .map(({ key, certainty }) => ({ certainty, right: key === line.truth })),
  }));
}
