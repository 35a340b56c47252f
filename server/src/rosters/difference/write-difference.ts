import { type Day, formatDay } from "@paradero/shared/dates/days";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { wasUnderAge } from "@paradero/shared/person/under-age";
import { randomRef } from "../../changes/random-ref.ts";
import { nextProfile } from "../../people/writing/new-profile.ts";
import type { citations } from "@paradero/drizzle/schema/citations";
import type { ImportFacts } from "../importing/import-facts.ts";
import type { PersonOnRecord } from "../importing/people-on-record.ts";
import { NOTHING_SAID } from "../importing/plan-attributes.ts";
import type { PersonDifference, PersonTools } from "../importing/plan-person.ts";

type Citation = typeof citations.$inferSelect;

/** Long enough that thousands of new ones do not meet. */
const LETTERS_OF_REF = 10;

/**
 * Adds the facts that make the difference of one person.
 *
 * @param cited the citations of the profiles that stand, by profile
 * @returns the id of the person
 */
export function writeDifference(
  difference: PersonDifference,
  tools: PersonTools,
  cited: ReadonlyMap<string | null, Citation[]>,
  facts: ImportFacts,
): string {
  const { known, filled, names, identifiers, isChanged } = difference;
  const { newFactId } = tools.reader;
  const personId = known?.profile.personId ?? newFactId();
  if (!isChanged) return personId;
  facts.subjects.push(personId);
  if (!known) createPerson(personId, difference, tools, facts);
  else if (Object.keys(filled).length > 0) updateProfile(known, filled, tools, cited, facts);
  for (const name of names) facts.names.push({ id: newFactId(), personId, ...name });
  for (const identifier of identifiers) facts.identifiers.push({ id: newFactId(), personId, ...identifier });
  writeStatements(personId, difference, tools, facts);
  return personId;
}

/** Somebody new, whose profile rests on the list. */
function createPerson(id: string, difference: PersonDifference, tools: PersonTools, facts: ImportFacts): void {
  const { newFactId, random } = tools.reader;
  const said = { ...NOTHING_SAID, ...difference.filled };
  const days = difference.statements.created.map(({ earliest, latest }) => earliest ?? latest);
  const profileId = newFactId();
  facts.people.push({ id, ref: randomRef(random, LETTERS_OF_REF) });
  facts.profiles.push({
    id: profileId,
    personId: id,
    ...said,
    ...publicationOf(tools.mapping, said.birth, days),
  });
  if (tools.source) facts.citations.push({ id: newFactId(), sourceId: tools.source.id, profileId });
}

/** Who was a child is named only with the reason that the mapping gives for that (DOMAIN.md 10). */
function publicationOf({ publication }: RosterMapping, birth: string | null, days: readonly Day[]) {
  const minor = wasUnderAge(birth, days);
  if (typeof publication === "string") return { publication: publication satisfies PublicationLevel, minor };
  const { level, minorsReason } = publication;
  return { publication: level, minor, ...(minor && { publicationReason: minorsReason }) };
}

function updateProfile(
  { profile }: PersonOnRecord,
  filled: PersonDifference["filled"],
  { source, reader: { newFactId } }: PersonTools,
  cited: ReadonlyMap<string | null, Citation[]>,
  facts: ImportFacts,
): void {
  const next = nextProfile({ profile, citations: cited.get(profile.id) ?? [] }, filled, newFactId);
  facts.profiles.push(...next.profiles);
  facts.citations.push(...next.citations);
  for (const { id } of next.profiles)
    if (source) facts.citations.push({ id: newFactId(), sourceId: source.id, profileId: id });
  facts.closes.profiles.push(...next.closes.profiles);
  facts.closes.citations.push(...next.closes.citations);
  Object.assign(facts.restored, next.restored);
}

function writeStatements(personId: string, difference: PersonDifference, tools: PersonTools, facts: ImportFacts): void {
  const { source, facilities, reader } = tools;
  if (!source) return;
  const cite = (statusRecordId: string, asOf: string | null) =>
    facts.citations.push({ id: reader.newFactId(), sourceId: source.id, statusRecordId, asOf });
  for (const { statement, date, earliest, latest, stay, replaces } of difference.statements.created) {
    const { status, grade, facility, place, state, note } = statement;
    const at = facilities.get(facility, state);
    const id = reader.newFactId();
    facts.statusRecords.push({
      id,
      personId,
      status,
      date: date.edtf,
      earliest: earliest === null ? null : formatDay(earliest),
      latest: formatDay(latest),
      minuteOfDay: date.minuteOfDay,
      stay,
      grade,
      facilityId: at?.id ?? null,
      place,
      state: state ?? at?.state ?? null,
      internalNote: note,
      corrects: replaces?.id ?? null,
    });
    cite(id, null);
    if (!replaces) continue;
    facts.closes.statusRecords.push(replaces.id);
    facts.closes.citations.push(...replaces.citations);
  }
  for (const { recordId, asOf } of difference.statements.confirmed) cite(recordId, asOf);
}
