import { and, eq, inArray, isNull } from "drizzle-orm";
import { names } from "@paradero/drizzle/schema/names";
import { people } from "@paradero/drizzle/schema/people";
import type { MatchReason } from "@paradero/shared/matching/match-codes";
import type { MatchSubject } from "@paradero/shared/matching/match-subject";
import type { PossibleDuplicatesQuery } from "@paradero/shared/inputs/person-input";
import { identifierKey } from "@paradero/shared/matching/identifiers";
import type { ChangeWriter } from "../../changes/writer.ts";
import { knownPeople } from "../../matching/known-people.ts";
import { spanOf } from "../../matching/match-subjects.ts";

/** Somebody on record who may be the person that is being typed. */
export interface PossibleDuplicate {
  readonly ref: string;
  readonly name: string;
  /** The name on record that is alike, where it is not the main one. */
  readonly alike: string | null;
  readonly reasons: readonly MatchReason[];
  readonly doubts: readonly MatchReason[];
}

const MOST = 10;
/** Of a common name there are many, each hardly certain, and whoever types still wants to see some. */
const LEAST = 0.001;

/** People who may be the same, each with the reasons, the best first. Nobody is ever merged because of this (DOMAIN.md 9). */
export async function findDuplicates(
  { reader }: ChangeWriter,
  { names: typed, birth, identifiers, except }: PossibleDuplicatesQuery,
): Promise<PossibleDuplicate[]> {
  const known = knownPeople(reader);
  await known.current();
  const line: MatchSubject = {
    names: typed,
    birth: spanOf(birth),
    sex: null,
    identifiers: identifiers.map(identifierKey),
    places: [],
    days: [],
    nationalities: [],
  };
  // One more, for who is edited.
  const suggested = known.matcher.suggest(line, { most: MOST + 1, least: LEAST });
  if (suggested.length === 0) return [];
  const ids = suggested.map(({ key }) => key);
  const rows = await reader.database
    .select({ id: people.id, ref: people.ref, name: names.name })
    .from(people)
    .innerJoin(names, and(eq(names.personId, people.id), eq(names.kind, "main"), isNull(names.supersededAt)))
    .where(inArray(people.id, ids));
  const mains = new Map(rows.map((row) => [row.id, row]));
  return suggested
    .flatMap(({ key, name: best, reasons, doubts }) => {
      const main = mains.get(key);
      if (!main || main.ref === except) return [];
      return [{ ref: main.ref, name: main.name, alike: best === main.name ? null : best, reasons, doubts }];
    })
    .slice(0, MOST);
}
