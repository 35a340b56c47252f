import { asc, eq, sql } from "drizzle-orm";
import { rosterLines } from "@paradero/drizzle/schema/rosters";
import { foldName } from "@paradero/shared/names/fold";
import type { WritingReader } from "../../changes/writer.ts";
import { COMPARED_FACTS, type LineChange } from "./comparison-answers.ts";
import { type LineStanding, lineStandings } from "../line-standings.ts";
import type { IndexedLine } from "../roster-lines.ts";
import type { StandingRoster } from "../standing-roster.ts";

/** What a list says of one line, as far as lists are compared; of its records the last one. */
export type ListedFacts = Readonly<Record<(typeof COMPARED_FACTS)[number], string | null>>;

/** One line of a list that is compared. */
export interface ListedLine {
  readonly line: IndexedLine;
  readonly standing: LineStanding;
  readonly facts: ListedFacts;
}

/** The lines of a list without a fault, in order. */
export async function listedLines({ database }: WritingReader, roster: StandingRoster): Promise<ListedLine[]> {
  const standings = await lineStandings(database, roster);
  const last = (fact: string) => sql<string | null>`${rosterLines.line} #>> ${`{records,-1,${fact}}`}::text[]`;
  const rows = await database
    .select({
      number: rosterLines.number,
      name: sql<string | null>`${rosterLines.line} #>> '{names,0,name}'`,
      birth: sql<string | null>`${rosterLines.line} ->> 'birth'`,
      facility: last("facility"),
      state: last("state"),
      place: last("place"),
      status: last("status"),
      date: last("date"),
    })
    .from(rosterLines)
    .where(eq(rosterLines.rosterRef, roster.ref))
    .orderBy(asc(rosterLines.number));
  const facts = new Map(rows.map(({ number, ...row }) => [number, row]));
  return standings.lines.flatMap((line) => {
    const own = facts.get(line.number);
    return own && !line.hasFault ? [{ line, standing: standings.of(line), facts: own }] : [];
  });
}

/**
 * Who each line is, for lines of several lists: the person of whom that was decided, on whichever of the lists; else whoever
 * has the same identifier; else the same name and birth.
 */
export function humansOf(lists: readonly (readonly ListedLine[])[]): (line: ListedLine) => string {
  const decided = new Map<string, Set<string>>();
  for (const { line, standing } of lists.flat()) {
    const personId = standing.decision?.personId;
    if (personId) decided.set(markOf(line), (decided.get(markOf(line)) ?? new Set()).add(personId));
  }
  return ({ line, standing }) => {
    const people = decided.get(markOf(line));
    const [only] = people?.size === 1 ? people : [];
    const person = standing.decision ? standing.decision.personId : only;
    return person ? `${PERSON}${person}` : markOf(line);
  };
}

const PERSON = "person ";

/** The id of the person on record that a human being of `humansOf` is; null for somebody who is not known to be one. */
export function personIdOf(human: string): string | null {
  return human.startsWith(PERSON) ? human.slice(PERSON.length) : null;
}

function markOf({ identifier, key }: IndexedLine): string {
  return identifier === null ? `key ${key}` : `identifier ${identifier}`;
}

/** What a later list says otherwise than an earlier one. Accents and case make no other name. */
export function changesBetween(before: ListedFacts, after: ListedFacts): LineChange[] {
  return COMPARED_FACTS.flatMap((fact) => {
    const [one, other] = [before[fact], after[fact]];
    const same = fact === "name" ? foldName(one ?? "") === foldName(other ?? "") : one === other;
    return same ? [] : [{ fact, before: one, after: other }];
  });
}
