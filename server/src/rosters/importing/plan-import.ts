import { and, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { DomainError } from "@paradero/shared/words/errors";
import { asRemarks, type ImportRemark } from "@paradero/shared/rosters/import-remarks";
import type { ImportSummary, RefusedCell } from "@paradero/shared/rosters/import-result";
import type { MappedLine, MappedRow } from "@paradero/shared/rosters/mapping/mapped-line";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { identifierKey } from "@paradero/shared/matching/identifiers";
import { type StaffReader, todayOf } from "../../access/readers/reader.ts";
import type { ClosedFacts, NewFacts } from "../../changes/fact-tables.ts";
import type { WritingReader } from "../../changes/writer.ts";
import { inPieces } from "../../database/pieces.ts";
import { attesting } from "./attesting.ts";
import { ImportFacts } from "./import-facts.ts";
import {
  cellOf,
  doubtsOf,
  flaggedOf,
  refusedOf,
  rowRemarks,
  type RowRemarks,
  summaryOf,
  unreadOf,
} from "./import-summary.ts";
import { ListFacilities } from "./list-facilities.ts";
import { listSource } from "./list-source.ts";
import { type ListedPerson, listedPeople, type Who, withoutRows } from "./listed-people.ts";
import { peopleByIdentifier, peopleOnRecord, type PersonOnRecord } from "./people-on-record.ts";
import { comparePerson, type PersonDifference, type PersonTools } from "./plan-person.ts";
import { writeDifference } from "../difference/write-difference.ts";

export type Database = StaffReader["database"] | Transaction;

/** Who a line is. */
export type Decided =
  | Who
  /** Nobody has decided yet. */
  | { readonly is: "undecided" }
  /** It must be decided by a human being first. */
  | { readonly is: "refused"; readonly fault: RefusedCell };

/** @param personId whom the identifier of the line names, if anybody */
export type WhoIs = (line: MappedLine, personId: string | undefined) => Decided;

export interface ImportRequest {
  readonly mapping: RosterMapping;
  readonly rows: readonly MappedRow[];
  /** @param sourceRef the source of the list, where it is on record already */
  readonly whoAre: (database: Database, lines: readonly MappedLine[], sourceRef: string | null) => Promise<WhoIs>;
}

export interface ImportPlan {
  /** Ids of the people who are created or changed. */
  readonly subjects: readonly string[];
  readonly facts: NewFacts;
  readonly closes: ClosedFacts;
  readonly restored: Readonly<Record<string, string>>;
  readonly differences: readonly PersonDifference[];
  /** What refuses rows, but for whom nobody has decided. */
  readonly refused: readonly ImportRemark[];
  readonly remarks: RowRemarks;
  /** Ids of people, in the order of `differences`. */
  readonly personIds: readonly string[];
  readonly summary: ImportSummary;
}

/**
 * Compares a list with what is on record and thinks out everything that it would write: the one way of an import, dry or
 * not, on the command line or in the browser. Writes nothing.
 *
 * @throws {DomainError} `invalid_input`, `not_found` for the mapping; what is wrong with rows is in the summary
 */
export async function planImport(
  database: Database,
  reader: WritingReader,
  request: ImportRequest,
): Promise<ImportPlan> {
  const { mapping, rows, whoAre } = request;
  const { source, isNew, added } = await listSource(database, mapping, reader);
  const remarks = rowRemarks(rows);
  const refused = rows.flatMap(({ faults, unread }) => (faults.length > 0 ? asRemarks([...faults, ...unread]) : []));
  const undecidable: RefusedCell[] = [];
  const lines = rows.flatMap(({ line, faults }) => (line && faults.length === 0 ? attesting(line, mapping) : []));
  const sourceRef = isNew || !source ? null : source.ref;
  const whoIs = await whoAre(database, lines, sourceRef);
  const byIdentifier = await peopleByIdentifier(database, identifiersOf(lines));
  let undecided = 0;
  const listed = listedPeople(lines, (line) => {
    const decided = whoIs(line, line.identifier ? byIdentifier.get(identifierKey(line.identifier)) : undefined);
    if (decided.is === "refused") {
      undecidable.push(decided.fault);
      refused.push(...(remarks.unread.get(line.number) ?? []));
    }
    if (decided.is === "undecided") undecided += 1;
    return decided.is === "known" || decided.is === "new" ? decided : undefined;
  });
  const onRecord = await peopleOnRecord(
    database,
    listed.flatMap(({ who }) => (who.is === "known" ? who.personId : [])),
    sourceRef,
  );
  const facilities = await ListFacilities.load(database, reader);
  const tools: PersonTools = { mapping, source, today: todayOf(reader), facilities, reader };
  const differences = listed.flatMap((person) => {
    const difference = sound(person, recordOf(person, onRecord), tools, { refused, remarks });
    return difference ? [difference] : [];
  });
  const facts = new ImportFacts();
  const cited = await citationsOfProfiles(database, differences);
  const personIds = differences.map((difference) => writeDifference(difference, tools, cited, facts));
  return {
    subjects: facts.subjects,
    facts: { ...facts.facts(), sources: facts.subjects.length > 0 ? added : [], facilities: facilities.added },
    closes: facts.closes,
    restored: facts.restored,
    differences,
    refused,
    remarks,
    personIds,
    summary: summaryOf({
      rows,
      undecided,
      refused: [...undecidable, ...refused.map(cellOf)],
      unread: differences.flatMap((difference) => unreadOf(difference, remarks)).map(cellOf),
      flagged: differences.flatMap(flaggedOf),
      doubts: differences.flatMap((difference) => doubtsOf(difference, remarks)).map(cellOf),
      differences,
    }),
  };
}

/** The difference of a person, without the rows that must be refused; undefined where no row is left. */
function sound(
  person: ListedPerson,
  known: PersonOnRecord | null,
  tools: PersonTools,
  said: { readonly refused: ImportRemark[]; readonly remarks: RowRemarks },
): PersonDifference | undefined {
  const difference = comparePerson(person, known, tools);
  const wrong = refusedOf(difference);
  if (wrong.length === 0) return difference;
  const rows = new Set(wrong.map(({ row }) => row));
  said.refused.push(...wrong, ...[...rows].flatMap((row) => said.remarks.unread.get(row) ?? []));
  const rest = withoutRows(person, rows);
  return rest && sound(rest, known, tools, said);
}

function recordOf({ who }: ListedPerson, onRecord: ReadonlyMap<string, PersonOnRecord>): PersonOnRecord | null {
  if (who.is === "new") return null;
  const known = onRecord.get(who.personId);
  if (known) return known;
  throw new DomainError("conflict", "Somebody of whom the list was decided is no longer on record. Decide it again.");
}

function identifiersOf(lines: readonly MappedLine[]): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { identifier } of lines) {
    if (!identifier) continue;
    const values = wanted.get(identifier.scheme) ?? new Set<string>();
    wanted.set(identifier.scheme, values.add(identifier.value));
  }
  return wanted;
}

/** The citations of the profiles that are written anew, by profile. */
async function citationsOfProfiles(database: Database, differences: readonly PersonDifference[]) {
  const ids = differences.flatMap(({ known, filled }) =>
    known && Object.keys(filled).length > 0 ? known.profile.id : [],
  );
  const rows = await inPieces(ids, (some) =>
    database
      .select()
      .from(citations)
      .where(and(inArray(citations.profileId, some), isNull(citations.supersededAt))),
  );
  return Map.groupBy(rows, ({ profileId }) => profileId);
}
