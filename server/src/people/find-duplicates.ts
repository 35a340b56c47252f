import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { foldName } from "@paradero/shared/names/fold";
import type { DuplicateReason, PossibleDuplicatesQuery } from "@paradero/shared/person-input";
import type { Writer } from "../changes/writer.ts";

/** Somebody on record who may be the person that is being typed. */
export interface PossibleDuplicate {
  readonly ref: string;
  readonly name: string;
  /** The name on record that is alike, where it is not the main one. */
  readonly alike: string | null;
  readonly reasons: readonly DuplicateReason[];
}

const MOST = 10;
/** A search for a common surname finds hundreds; the best of them are looked at. */
const MOST_LOOKED_AT = 40;

/** People who may be the same, each with the reasons, the best first. Nobody is ever merged because of this (domain.md 9). */
export async function findDuplicates(
  { reader }: Writer,
  { names: typed, birth, identifiers: numbers, except }: PossibleDuplicatesQuery,
): Promise<PossibleDuplicate[]> {
  const { database, census } = reader;
  const named = typed.flatMap((name) => (census.search(name) ?? []).slice(0, MOST_LOOKED_AT));
  const numbered = await withNumber(database, numbers);
  const ids = [...new Set([...numbered, ...named])];
  if (ids.length === 0) return [];
  const rows = await database
    .select({ id: people.id, ref: people.ref, birth: profiles.birth, name: names.name, kind: names.kind })
    .from(people)
    .innerJoin(profiles, and(eq(profiles.personId, people.id), isNull(profiles.supersededAt)))
    .innerJoin(names, and(eq(names.personId, people.id), isNull(names.supersededAt)))
    .where(inArray(people.id, ids))
    .orderBy(asc(names.id));
  const byPerson = Map.groupBy(rows, ({ id }) => id);
  const found = ids.flatMap((id): (PossibleDuplicate & { readonly weight: number })[] => {
    const own = byPerson.get(id) ?? [];
    const main = own.find(({ kind }) => kind === "main");
    if (!main || main.ref === except) return [];
    const alike = typed
      .flatMap((one) => own.map(({ name }) => ({ name, reason: reasonOf(foldName(one), foldName(name)) })))
      .flatMap(({ name, reason }) => (reason === null ? [] : { name, reason }))
      .toSorted((a, b) => WEIGHT[b.reason] - WEIGHT[a.reason])[0];
    const reasons: DuplicateReason[] = [
      ...(numbered.has(id) ? (["same_identifier"] as const) : []),
      ...(alike ? [alike.reason] : []),
      ...(birth !== null && birth === main.birth ? (["same_birth"] as const) : []),
    ];
    if (!reasons.some((reason) => reason !== "same_birth")) return [];
    const weight = reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0);
    const other = alike && alike.name !== main.name ? alike.name : null;
    return [{ ref: main.ref, name: main.name, alike: other, reasons, weight }];
  });
  return found
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ ref, name, alike, reasons }) => ({ ref, name, alike, reasons }));
}

const WEIGHT: Record<DuplicateReason, number> = {
  same_identifier: 16,
  same_name: 8,
  same_words: 6,
  same_birth: 4,
  words_left_out: 3,
  one_letter: 2,
};

/** Why two folded names that the search found alike are alike; null where they are not enough so. */
function reasonOf(typed: string, known: string): DuplicateReason | null {
  if (typed === known) return "same_name";
  const [one, two] = [new Set(typed.split(" ")), new Set(known.split(" "))];
  const common = one.intersection(two);
  if (common.size === one.size && common.size === two.size) return "same_words";
  const shorter = Math.min(one.size, two.size);
  if (common.size === shorter && shorter > 1) return "words_left_out";
  return common.size >= shorter - 1 && common.size > 0 && one.size === two.size ? "one_letter" : null;
}

async function withNumber(
  database: Writer["reader"]["database"],
  numbers: PossibleDuplicatesQuery["identifiers"],
): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await database
    .select({ id: identifiers.personId })
    .from(identifiers)
    .where(
      and(
        isNull(identifiers.supersededAt),
        or(...numbers.map(({ scheme, value }) => and(eq(identifiers.scheme, scheme), eq(identifiers.value, value)))),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
