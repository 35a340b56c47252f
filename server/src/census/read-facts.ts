import type { CensusMilestone, CensusPlace, CensusRecord, Confirmation, Known } from "@paradero/shared/census/person";
import type { Day } from "@paradero/shared/dates/days";
import { type Grade, isFirm } from "@paradero/shared/statuses/grades";
import { saidOf } from "@paradero/shared/history/record";
import { isStatus } from "@paradero/shared/statuses/statuses";
import type { Sql } from "postgres";
import { spokenForDay } from "./confirmed.ts";
import { type CopiedRow, copyRows } from "./copy-rows.ts";
import { facilitiesQuery, type FactColumn, sourcesQuery } from "./queries.ts";

type FactRow = CopiedRow<FactColumn>;

/** What facts of one person say, in their order. */
interface ReadFacts {
  readonly records: readonly CensusRecord[];
  readonly milestones: readonly CensusMilestone[];
}

/**
 * Reads rows into facts. Sources and facilities are few and named often: joined in SQL, each citation and record would be
 * asked anew whether they may be seen.
 */
export class FactReading {
  readonly #published: ReadonlyMap<string, Day>;
  readonly #facilities: ReadonlyMap<string, CensusPlace>;

  static async open(sql: Sql, ids?: readonly string[]): Promise<FactReading> {
    const published = new Map<string, Day>();
    for await (const rows of copyRows(sql, sourcesQuery(ids))) {
      for (const row of rows) if (row.source) published.set(row.source, Number(row.published));
    }
    const facilities = new Map<string, CensusPlace>();
    for await (const rows of copyRows(sql, facilitiesQuery(ids))) {
      for (const { facility, ref, state } of rows) if (facility) facilities.set(facility, { facility: ref, state });
    }
    return new FactReading(published, facilities);
  }

  private constructor(published: ReadonlyMap<string, Day>, facilities: ReadonlyMap<string, CensusPlace>) {
    this.#published = published;
    this.#facilities = facilities;
  }

  /** @param rows of one person, one a citation */
  factsOf(rows: readonly FactRow[]): ReadFacts {
    const records: CensusRecord[] = [];
    const milestones: CensusMilestone[] = [];
    for (const cited of Map.groupBy(rows, ({ fact }) => fact).values()) {
      const [row] = cited;
      if (!row) continue;
      const latest = Number(row.latest);
      const fact = {
        recordedAt: Number(row.recordedAt),
        supersededAt: numberOrNull(row.supersededAt),
        latest,
        firm: isFirm(gradeOf(row.grade)),
        place: this.#placeOf(row),
        confirmations: cited.flatMap((citation) => this.#confirmationOf(citation, latest)),
      };
      const { anchor, attested } = saidOf(row.date ?? "", latest);
      if (row.status === null) milestones.push({ ...fact, anchor });
      else records.push({ ...fact, ...recordOf(row), anchor, attested });
    }
    return { records, milestones };
  }

  #placeOf({ facility, state, place }: FactRow): CensusPlace | null {
    const known = facility === null ? undefined : this.#facilities.get(facility);
    if (!known && state === null && place === null) return null;
    return { state: state ?? known?.state ?? null, facility: known?.facility ?? null };
  }

  #confirmationOf(row: FactRow, latest: Day): Confirmation[] {
    if (row.source === null) return [];
    const published = this.#published.get(row.source) ?? Infinity;
    const known: Known = { recordedAt: Number(row.citedAt), supersededAt: numberOrNull(row.closedAt) };
    return [{ ...known, day: spokenForDay({ asOf: row.asOf, published }, latest) }];
  }
}

function recordOf({ status, earliest, minute, stay }: FactRow) {
  if (!status || !isStatus(status)) throw new Error("a record has a status that the taxonomy does not know");
  return { status, earliest: numberOrNull(earliest), minuteOfDay: numberOrNull(minute), stay };
}

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** A CHECK of the table lets nothing but a grade into the column. */
function gradeOf(text: string | null): Grade {
  return text as Grade;
}
