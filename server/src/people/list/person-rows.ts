import { TRANSFER } from "@paradero/shared/statuses/milestones";
import { valueOn } from "@paradero/shared/census/day-steps";
import { confirmations, spells, whereabouts } from "@paradero/shared/census/spells";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import { firstPossibleDay } from "@paradero/shared/history/stretches";
import { type AttributeValues, ROW_ATTRIBUTES, type RowAttribute } from "@paradero/shared/person/attributes";
import { fromColumns } from "@paradero/shared/person/profile-columns";
import type { Reader } from "../../access/readers/reader.ts";
import { spokenForDay } from "../../census/confirmed.ts";
import { versionsOf } from "../../changes/seen-people.ts";
import type { AsAt } from "./choose-people.ts";
import { type FactsOnRecord, factsOf } from "../person/facts-of.ts";
import { isTelling } from "../person/milestones-of.ts";
import { type NamedPlace, placeNamedBy } from "./named-place.ts";
import { type NamedPerson, personsOf } from "../person/persons-of.ts";
import type { FactOnRecord } from "../person/records-of.ts";
import { type Standing, standing } from "./standing.ts";

/** One person in a list. */
export interface PersonRow extends Standing, AttributeValues<RowAttribute> {
  readonly ref: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Where they are held on that day, as far as it is known (DOMAIN.md 4.3). */
  readonly state: string | null;
  readonly facility: NamedPlace["facility"];
  /** ISO day: the newest day up to then for which a source speaks of the custody that is running (DOMAIN.md 4.4). */
  readonly confirmed: string | null;
  /** How many sources the person's records and milestones rest on. */
  readonly sources: number;
  /** The newest change of the person, which an edit has to have seen. For staff only. */
  readonly version?: number;
}

/** The rows of these people, in their order: the work of a page, whatever the size of the store. */
export async function personRows(reader: Reader, ids: readonly string[], asAt: AsAt): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  const { database } = reader;
  // Versions before what they are versions of: who writes on an older page than they saw gets a conflict, never the reverse.
  const versions = reader.sees === "staff" ? await versionsOf(database, ids) : undefined;
  const [persons, facts] = await Promise.all([
    personsOf(database, ids, asAt.asKnown),
    factsOf(database, ids, asAt.asKnown),
  ]);
  return ids.flatMap((id) => {
    const person = persons.get(id);
    return person ? personRow(reader, person, facts, asAt.on, versions) : [];
  });
}

/** @param facts those that stand, of this person and maybe others */
export function personRow(
  reader: Reader,
  person: NamedPerson,
  facts: FactsOnRecord,
  on: Day,
  versions: ReadonlyMap<string, number> | undefined,
): PersonRow {
  const { id, ref, columns } = person;
  const [{ name }, ...otherNames] = person.names;
  const own = facts.records.get(id) ?? [];
  const notBefore = firstPossibleDay(person.birth, reader.firstDay);
  const told = toldOn(on, person, facts, notBefore);
  const cited = [...own, ...(facts.milestones.get(id) ?? [])].flatMap((fact) => facts.citations.get(fact.id) ?? []);
  return {
    ref,
    name,
    otherNames: otherNames.map((other) => other.name),
    ...fromColumns(ROW_ATTRIBUTES, columns),
    ...standing(own, on, notBefore),
    state: told.place?.state ?? null,
    facility: told.place?.facility ?? null,
    confirmed: told.confirmed === null ? null : formatDay(told.confirmed),
    sources: new Set(cited.map(({ citation }) => citation.source.ref)).size,
    ...(versions && { version: versions.get(id) ?? 0 }),
  };
}

/** Where somebody is on a day, and for which day up to it a source last spoke of that. */
function toldOn(on: Day, { id }: NamedPerson, facts: FactsOnRecord, notBefore: Day) {
  const placeOf = (fact: FactOnRecord) =>
    placeNamedBy(fact, (fact.facilityId === null ? undefined : facts.facilities.get(fact.facilityId)) ?? null);
  const daysOf = (fact: FactOnRecord) =>
    (facts.citations.get(fact.id) ?? []).map(({ citation: { asOf }, published }) =>
      spokenForDay({ asOf, published }, fact.latest),
    );
  const custody = spells(
    (facts.records.get(id) ?? []).map((record) => ({ ...record, place: placeOf(record), days: daysOf(record) })),
    notBefore,
  );
  const others = (facts.milestones.get(id) ?? []).filter(isTelling).map((milestone) => ({
    ...milestone,
    place: milestone.kind === TRANSFER ? placeOf(milestone) : null,
    days: daysOf(milestone),
  }));
  return {
    place: valueOn(whereabouts(custody, others), on, null),
    confirmed: valueOn(confirmations(custody, others), on, null),
  };
}
