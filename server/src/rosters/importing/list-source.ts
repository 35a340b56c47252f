import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { sources } from "@paradero/drizzle/schema/sources";
import { readEdtf } from "@paradero/shared/dates/dates";
import type { Day } from "@paradero/shared/dates/days";
import { DomainError } from "@paradero/shared/words/errors";
import { findingFault } from "@paradero/shared/words/finding-sentence";
import { reviewRecord } from "@paradero/shared/history/review";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { SourceChoice } from "@paradero/shared/inputs/source-input";
import { type StaffReader, todayOf } from "../../access/readers/reader.ts";
import type { NewFact } from "../../changes/fact-tables.ts";
import { type ChosenSource, SourceChoices } from "../../sources/source-choices.ts";

export interface ListSource {
  /** Null where the mapping names none: such a list can hold people, and no records. */
  readonly source: ChosenSource | null;
  readonly isNew: boolean;
  readonly added: readonly NewFact<typeof sources>[];
}

/**
 * The source that everything of a list rests on. One that is described anew and is on record already, by its address or
 * else by title and publisher, is that one: the same list twice is one source.
 *
 * @throws {DomainError} `not_found`; `invalid_input` where a list with records names none
 */
export async function listSource(
  database: StaffReader["database"] | Transaction,
  mapping: RosterMapping,
  reader: Pick<StaffReader, "newFactId" | "random" | "clock" | "timeZone">,
): Promise<ListSource> {
  const { source } = mapping;
  if (source === undefined) {
    if (mapping.records.length === 0 && mapping.roster?.asOf === undefined)
      return { source: null, isNew: false, added: [] };
    const message = `"source" is missing: records need a source, as { "ref": … } of one on record or with title, publisher, url, published and language.`;
    throw new DomainError("invalid_input", message, [{ field: "source", value: "", message }]);
  }
  const choice = await choiceOf(database, source);
  const choices = await SourceChoices.among(database, [choice], reader);
  const chosen = choices.get(choice);
  refuseEvidence(chosen, mapping, todayOf(reader));
  return { source: chosen, isNew: choices.added.length > 0, added: choices.added };
}

/** What no row of the list could say is refused once, and not for every row. */
function refuseEvidence({ published }: ChosenSource, { roster }: RosterMapping, today: Day): void {
  const asOf = roster?.asOf === undefined ? null : readEdtf(roster.asOf);
  const draft = { status: null, date: asOf ?? published, firm: true, citations: [{ published, asOf }] };
  const [refusal] = reviewRecord([], draft, today).refusals;
  if (!refusal) return;
  const field = refusal.field.endsWith(".source") || !asOf ? "source.published" : "roster.asOf";
  const { message, value } = findingFault(refusal);
  throw new DomainError("invalid_input", `The mapping says "${field}": ${message}`, [{ field, value, message }]);
}

async function choiceOf(
  database: StaffReader["database"] | Transaction,
  source: NonNullable<RosterMapping["source"]>,
): Promise<SourceChoice> {
  if ("ref" in source) return source;
  const same =
    source.url === null
      ? and(eq(sources.title, source.title), eq(sources.publisher, source.publisher), isNull(sources.url))
      : eq(sources.url, source.url);
  const [known] = await database
    .select({ ref: sources.ref })
    .from(sources)
    .where(and(same, isNull(sources.supersededAt)))
    .limit(1);
  return known ?? { new: source };
}
