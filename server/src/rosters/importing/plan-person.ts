import type { Day } from "@paradero/shared/dates/days";
import type { MappedIdentifier } from "@paradero/shared/rosters/mapping/mapped-line";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { identifierKey } from "@paradero/shared/matching/identifiers";
import type { StaffReader } from "../../access/readers/reader.ts";
import type { ChosenSource } from "../../sources/source-choices.ts";
import type { ListFacilities } from "./list-facilities.ts";
import { type ListedPerson, statementsOf } from "./listed-people.ts";
import type { PersonOnRecord } from "./people-on-record.ts";
import {
  type Disagreement,
  knownFrom,
  type ListedColumns,
  type NewName,
  newNames,
  NOTHING_SAID,
  planAttributes,
  saidBy,
} from "./plan-attributes.ts";
import { type Evidence, NO_STATEMENTS, NOTHING_KNOWN, planStatements, type StatementPlan } from "./plan-statements.ts";

/** What the planning of one person needs of the list and of the store. */
export interface PersonTools {
  readonly mapping: RosterMapping;
  readonly source: ChosenSource | null;
  readonly today: Day;
  readonly facilities: ListFacilities;
  readonly reader: Pick<StaffReader, "newFactId" | "random">;
}

/** What a list does to one person. */
export interface PersonDifference {
  readonly listed: ListedPerson;
  /** Null for somebody new. */
  readonly known: PersonOnRecord | null;
  readonly statements: StatementPlan;
  readonly names: readonly NewName[];
  readonly identifiers: readonly MappedIdentifier[];
  /** What nothing was known of, or less exactly. */
  readonly filled: Partial<ListedColumns>;
  readonly disagreements: readonly Disagreement[];
  readonly isChanged: boolean;
}

/** Compares what a list says of one person with what is on record. */
export function comparePerson(
  listed: ListedPerson,
  known: PersonOnRecord | null,
  { source, today, reader }: PersonTools,
): PersonDifference {
  const statements = source
    ? planStatements(statementsOf(listed, source.published), known ?? NOTHING_KNOWN, evidenceOf(source, today, reader))
    : NO_STATEMENTS;
  const before: ListedColumns = { ...(known ? knownFrom(known.profile) : NOTHING_SAID) };
  const withdrawn = (known?.withdrawn.profiles ?? []).map(knownFrom);
  const filled: Partial<ListedColumns> = {};
  const disagreements: Disagreement[] = [];
  for (const line of listed.lines) {
    const planned = planAttributes(before, saidBy(line), line.number, withdrawn);
    Object.assign(filled, planned.filled);
    Object.assign(before, planned.filled);
    disagreements.push(...planned.disagreements);
  }
  const names = newNames(listed.lines, known?.names ?? new Set(), known?.withdrawn.names);
  const identifiers = newIdentifiers(listed, known);
  const { created, confirmed } = statements;
  const additions = [created, confirmed, names, identifiers, Object.keys(filled)];
  const isChanged = known === null || additions.some((some) => some.length > 0);
  return { listed, known, statements, names, identifiers, filled, disagreements, isChanged };
}

function evidenceOf(
  { published, publisher }: ChosenSource,
  today: Day,
  { newFactId }: PersonTools["reader"],
): Evidence {
  return { published, publisher, today, newStay: newFactId };
}

function newIdentifiers({ lines }: ListedPerson, known: PersonOnRecord | null): MappedIdentifier[] {
  const found = new Map<string, MappedIdentifier>();
  for (const { identifier } of lines) {
    if (!identifier) continue;
    const key = identifierKey(identifier);
    if (known?.identifiers.has(key) !== true) found.set(key, identifier);
  }
  return [...found.values()];
}
