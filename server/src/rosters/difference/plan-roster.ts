import { createHash } from "node:crypto";
import { countedRecord } from "@paradero/shared/history/middle-line";
import { DIFFERENCE_KINDS, type DifferenceKind } from "@paradero/shared/rosters/difference-kinds";
import { todayOf } from "../../access/readers/reader.ts";
import type { WritingReader } from "../../changes/writer.ts";
import { absentFrom } from "./absent-from.ts";
import type { Difference, DifferenceRow } from "./difference-answers.ts";
import { contradictionsOf, doubtsOf, type RowRemarks, unreadOf } from "../importing/import-summary.ts";
import type { PersonOnRecord } from "../importing/people-on-record.ts";
import { type Database, type ImportPlan, planImport } from "../importing/plan-import.ts";
import type { PersonDifference } from "../importing/plan-person.ts";
import { rosterRequest, type RosterRequest } from "./roster-request.ts";
import { standingRoster, type StandingRoster } from "../standing-roster.ts";

export interface RosterPlan {
  readonly roster: StandingRoster;
  readonly request: RosterRequest;
  readonly plan: ImportPlan;
  readonly difference: Difference;
}

/** What applying a list would do, and what it leaves to ask. @throws {DomainError} `not_found`; that of `planImport` */
export async function planRoster(database: Database, reader: WritingReader, ref: string): Promise<RosterPlan> {
  const roster = await standingRoster(database, ref);
  const request = await rosterRequest(database, roster);
  const plan = await planImport(database, reader, request);
  const today = todayOf(reader);
  const standing = (known: PersonOnRecord | null) => {
    const current = countedRecord(known?.records ?? [], today);
    return current ? { status: current.status, since: current.date } : null;
  };
  const listed = plan.differences.map((one) => ({ ...rowOf(one, plan.remarks), standing: standing(one.known) }));
  const absent = await absentFrom(database, roster, new Set(plan.personIds), today);
  const gone = absent.map((known) => ({ ...NOTHING, ...whoIs(known), standing: standing(known) }));
  const rows: DifferenceRow[] = [...listed, ...gone];
  const counts = Object.fromEntries(
    DIFFERENCE_KINDS.map((kind) => [kind, rows.filter(({ kinds }) => kinds.includes(kind)).length]),
  ) as Record<DifferenceKind, number>;
  const refused = plan.refused.toSorted((one, other) => one.row - other.row);
  const digest = createHash("sha256")
    .update(JSON.stringify([plan.summary, rows]))
    .digest("base64url");
  return { roster, request, plan, difference: { digest, summary: plan.summary, refused, counts, rows } };
}

const NOTHING = {
  kinds: ["absent"] as const,
  numbers: [],
  records: [],
  confirmed: [],
  names: [],
  filled: [],
  disagreements: [],
  contradictions: [],
  doubts: [],
  unread: [],
};

function whoIs({ mainName, ref }: PersonOnRecord) {
  return { name: mainName, person: ref };
}

function rowOf(difference: PersonDifference, remarks: RowRemarks): Omit<DifferenceRow, "standing"> {
  const { listed, known, statements, names, filled, disagreements } = difference;
  const against = {
    contradictions: contradictionsOf(difference),
    doubts: doubtsOf(difference, remarks),
    unread: unreadOf(difference, remarks),
  };
  const records = new Map((known?.records ?? []).map((record) => [record.id, record]));
  return {
    kinds: kindsOf(difference, against),
    numbers: listed.lines.map(({ number }) => number),
    name: known?.mainName ?? names[0]?.name ?? "",
    person: known?.ref ?? null,
    records: statements.created.map(({ statement: { status, date } }) => ({ status, date })),
    confirmed: statements.confirmed.flatMap(({ recordId, asOf }) => {
      const record = records.get(recordId);
      return record ? [{ status: record.status, date: record.date, asOf }] : [];
    }),
    names: names.map(({ name }) => name),
    filled: Object.entries(filled).map(([attribute, said]) => ({ attribute, said: String(said) })),
    disagreements,
    ...against,
  };
}

function kindsOf(
  { listed, known, statements, names, filled, identifiers, disagreements, isChanged }: PersonDifference,
  { contradictions, doubts, unread }: Pick<DifferenceRow, "contradictions" | "doubts" | "unread">,
): DifferenceKind[] {
  const is: Record<DifferenceKind, boolean> = {
    new_person: known === null,
    new_records: statements.created.length > 0,
    confirmed: statements.confirmed.length > 0,
    details: known !== null && names.length + identifiers.length + Object.keys(filled).length > 0,
    twice: new Set(listed.lines.map(({ identifier, number }) => identifier?.value ?? String(number))).size > 1,
    flagged: contradictions.length + disagreements.length > 0,
    doubtful: doubts.length > 0,
    unread: unread.length > 0,
    absent: false,
    unchanged: !isChanged,
  };
  return DIFFERENCE_KINDS.filter((kind) => is[kind]);
}
