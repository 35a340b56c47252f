import { eq } from "drizzle-orm";
import { people } from "@paradero/drizzle/schema/people";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import { DomainError } from "@paradero/shared/words/errors";
import type { HistoryRecord } from "@paradero/shared/history/record";
import { firstPossibleDay, stretches } from "@paradero/shared/history/stretches";
import { NOTHING, possiblyIn, statusesOf } from "@paradero/shared/statuses/status-set";
import { type AttributeValues, PUBLIC_ATTRIBUTES, type PublicAttribute } from "@paradero/shared/person/attributes";
import { fromColumns } from "@paradero/shared/person/profile-columns";
import type { Status } from "@paradero/shared/statuses/statuses";
import type { Reader } from "../../access/readers/reader.ts";
import { versionsOf } from "../../changes/seen-people.ts";
import { factsAt, factsOf } from "./facts-of.ts";
import { type DayGrounds, dayGrounds } from "../grounds.ts";
import { wasKnownBy } from "../known-at.ts";
import { type AskedKnown, askedKnown } from "../known-query.ts";
import { type PersonFacts, personFacts } from "./person-facts.ts";
import type { PersonQuery } from "./person-query.ts";
import { type PersonRelation, personRelations } from "./person-relations.ts";
import { type PersonRow, personRow } from "../list/person-rows.ts";
import { type PersonWorkspace, personWorkspace } from "./person-workspace.ts";
import { type PersonName, personsOf } from "./persons-of.ts";
import { successorOf } from "./successor-of.ts";
import { personPrice } from "../../work/prices.ts";
import { spend } from "../../work/work.ts";

/** A run of days on which the possibilities of one person are the same. */
export interface PersonStretch {
  /** First day; null is "since ever". */
  readonly from: string | null;
  /** First day after it; null is "no end". */
  readonly until: string | null;
  readonly possible: readonly Status[];
  /** "Nothing on record yet" is possible too. */
  readonly nothing: boolean;
  readonly count: Status | null;
}

/** One person as their page shows them: how they stand today, or on the day of `asKnown`. */
export interface Person
  extends DayGrounds, Omit<PersonRow, "otherNames">, AttributeValues<PublicAttribute>, PersonFacts {
  readonly names: readonly PersonName[];
  readonly stretches: readonly PersonStretch[];
  /** Whom the reader may see of those to whom the person stands somehow. */
  readonly relations: readonly PersonRelation[];
  /** For staff only. */
  readonly workspace?: PersonWorkspace;
}

/**
 * One person with their whole history; under the address of somebody who was merged, the person whom they turned out to
 * be, whose `ref` is then another than the one asked for.
 *
 * @throws {DomainError} `not_found`, for a person who may not be seen as for one who does not exist
 */
export async function getPerson(
  reader: Reader,
  { ref, ...given }: PersonQuery,
  { withSecrets = false }: { readonly withSecrets?: boolean } = {},
): Promise<Person> {
  const asked = askedKnown(reader, given);
  spend(personPrice);
  const person =
    (await personAt(reader, ref, asked, withSecrets)) ?? (await successorAt(reader, ref, asked, withSecrets));
  if (!person) throw new DomainError("not_found", "There is no person with this reference.");
  return { ...dayGrounds(asked, reader.census.newestChange(asked.instant)), ...person };
}

async function successorAt(reader: Reader, ref: string, asked: AskedKnown, withSecrets: boolean) {
  const successor = isRef(ref) ? await successorOf(reader, ref, asked.instant) : null;
  return successor === null ? undefined : personAt(reader, successor, asked, withSecrets);
}

/** Whoever was on record under this address. */
async function personAt(
  reader: Reader,
  ref: string,
  { on, instant }: AskedKnown,
  withSecrets: boolean,
): Promise<Omit<Person, keyof DayGrounds> | undefined> {
  const { database } = reader;
  const [found] = isRef(ref) ? await database.select({ id: people.id }).from(people).where(eq(people.ref, ref)) : [];
  if (!found) return undefined;
  const { id } = found;
  // The version before what it is the version of.
  const versions = reader.sees === "staff" ? await versionsOf(database, [id]) : undefined;
  const person = (await personsOf(database, [id], instant)).get(id);
  if (!person) return undefined;
  const [ever, relations, workspace] = await Promise.all([
    factsOf(database, [id], instant, wasKnownBy),
    personRelations(reader, id, { on, asKnown: instant }),
    reader.sees === "staff" ? personWorkspace(reader, id, instant, withSecrets) : undefined,
  ]);
  const facts = factsAt(ever, instant);
  const { otherNames: _, ...shown } = personRow(reader, person, facts, on, versions);
  return {
    ...shown,
    ...fromColumns(PUBLIC_ATTRIBUTES, person.columns),
    names: person.names,
    ...personFacts(id, ever, facts),
    stretches: shownStretches(facts.records.get(id) ?? [], firstPossibleDay(person.birth, reader.firstDay)),
    relations,
    ...(workspace && { workspace }),
  };
}

/** Nothing else can be one, and PostgreSQL would refuse some of it. */
function isRef(ref: string): boolean {
  return /^\w{1,64}$/.test(ref);
}

/** What records of one instant say about every day, as a page shows it. */
export function shownStretches(records: readonly HistoryRecord[], notBefore: Day): PersonStretch[] {
  return stretches(records, notBefore).map(({ from, until, possible, count }) => ({
    from: from === null ? null : formatDay(from),
    until: until === null ? null : formatDay(until),
    possible: statusesOf(possible),
    nothing: possiblyIn(possible, NOTHING),
    count,
  }));
}
