import { and, asc, desc, eq } from "drizzle-orm";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { type Day, formatDay } from "@paradero/shared/days";
import { DomainError } from "@paradero/shared/errors";
import type { HistoryRecord } from "@paradero/shared/history/record";
import { firstPossibleDay, stretches } from "@paradero/shared/history/stretches";
import { NOTHING, possiblyIn, statusesOf } from "@paradero/shared/status-set";
import { type AttributeValues, PUBLIC_ATTRIBUTES, type PublicAttribute } from "@paradero/shared/person/attributes";
import { fromColumns } from "@paradero/shared/person/profile-columns";
import type { NameKind } from "@paradero/shared/profiles";
import type { Status } from "@paradero/shared/statuses";
import type { Reader, ReaderDatabase } from "../access/reader.ts";
import { earliestDayOf } from "./earliest-day-of.ts";
import { type DayGrounds, dayGrounds } from "./grounds.ts";
import { isKnownAt } from "./known-at.ts";
import { askedKnown } from "./known-query.ts";
import { type PersonMilestone, personMilestones, replacedMilestones } from "./person-milestones.ts";
import type { PersonQuery } from "./person-query.ts";
import { type PersonRecord, replacedRecords, standingRecords } from "./person-records.ts";
import { type PersonRelation, personRelations } from "./person-relations.ts";
import { type PersonWorkspace, personWorkspace } from "./person-workspace.ts";
import { type PersonRow, personRows } from "./person-rows.ts";
import { recordsOf } from "./records-of.ts";
import { selectedAttributes } from "./selected-attributes.ts";
import { successorOf } from "./successor-of.ts";
import { personPrice } from "../work/prices.ts";
import { spend } from "../work/work.ts";

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
export interface Person extends DayGrounds, Omit<PersonRow, "otherNames">, AttributeValues<PublicAttribute> {
  readonly names: readonly { readonly name: string; readonly kind: NameKind }[];
  /** In the order of the history (DOMAIN.md 5.7). */
  readonly records: readonly PersonRecord[];
  readonly milestones: readonly PersonMilestone[];
  readonly stretches: readonly PersonStretch[];
  /** Records that were corrected or retracted, the last first: what the page once said. */
  readonly replaced: readonly PersonRecord[];
  readonly replacedMilestones: readonly PersonMilestone[];
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
  const { database } = reader;
  const asked = askedKnown(reader, given);
  const { on, instant } = asked;
  spend(personPrice);
  const found = await profileOf(reader, ref, instant);
  if (!found) throw new DomainError("not_found", "There is no person with this reference.");
  const { id, columns } = found;
  // The version before what it is the version of.
  const [row] = await personRows(reader, [id], { on, asKnown: instant });
  const [ownNames, histories, records, replaced, milestones, closedMilestones, related, workspace] = await Promise.all([
    namesOf(database, id, instant),
    recordsOf(database, [id], instant),
    standingRecords(database, id, instant),
    replacedRecords(database, id, instant),
    personMilestones(database, id, instant),
    replacedMilestones(database, id, instant),
    personRelations(reader, id, { on, asKnown: instant }),
    reader.sees === "staff" ? personWorkspace(reader, id, instant, withSecrets) : undefined,
  ]);
  if (!row) throw new DomainError("not_found", "There is no person with this reference.");
  const { otherNames: _, ...shown } = row;
  const history = shownStretches(
    histories.get(id) ?? [],
    firstPossibleDay(earliestDayOf(columns.birth), reader.firstDay),
  );
  return {
    ...dayGrounds(asked, reader.census.newestChange(instant)),
    ...shown,
    ...fromColumns(PUBLIC_ATTRIBUTES, columns),
    names: ownNames,
    records,
    milestones,
    stretches: history,
    replaced,
    replacedMilestones: closedMilestones,
    relations: related,
    ...(workspace && { workspace }),
  };
}

/** Nothing else can be one, and PostgreSQL would refuse some of it. */
const REF = /^\w{1,64}$/;

/** The profile of whoever this address led to at an instant (null: now). */
async function profileOf(reader: Reader, ref: string, asKnown: number | null) {
  if (!REF.test(ref)) return undefined;
  const own = await ownProfile(reader.database, ref, asKnown);
  if (own) return own;
  const successor = await successorOf(reader, ref, asKnown);
  return successor === null ? undefined : ownProfile(reader.database, successor, asKnown);
}

async function ownProfile(database: ReaderDatabase, ref: string, asKnown: number | null) {
  const [found] = await database
    .select({
      id: people.id,
      columns: selectedAttributes(PUBLIC_ATTRIBUTES),
    })
    .from(people)
    .innerJoin(profiles, and(eq(profiles.personId, people.id), isKnownAt(profiles, asKnown)))
    .where(eq(people.ref, ref))
    .limit(1);
  return found;
}

/** The main name first. */
function namesOf(database: ReaderDatabase, personId: string, asKnown: number | null) {
  return database
    .select({ name: names.name, kind: names.kind })
    .from(names)
    .where(and(eq(names.personId, personId), isKnownAt(names, asKnown)))
    .orderBy(desc(eq(names.kind, "main")), asc(names.id));
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
