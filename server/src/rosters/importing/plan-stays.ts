import { isEntry } from "@paradero/shared/history/certain-order";
import type { ListedRecord } from "../../people/person/records-of.ts";
import type { Day } from "@paradero/shared/dates/days";
import type { SaidStay } from "@paradero/shared/rosters/import-remarks";
import type { ListedStatement } from "./listed-people.ts";
import type { NewStatement } from "./plan-statements.ts";

/** A stay that a row states: its key, and those of its records that are on record. */
export interface ListedStay {
  readonly key: string;
  readonly entry: ListedRecord | null;
  readonly exit: ListedRecord | null;
}

interface KnownStay extends ListedStay {
  readonly entry: ListedRecord;
}

/**
 * The stays that the rows of one person state, by row. A later edition finds a stay by its publisher, the person, and the
 * entry as it was said (DOMAIN.md 9); of several that began on one day, the one with the same exit, then one without.
 *
 * @param publishers by stay, who published it
 * @param newKey makes the key of a stay that is not on record
 */
export function staysOf(
  statements: readonly ListedStatement[],
  records: readonly ListedRecord[],
  publishers: ReadonlyMap<string, ReadonlySet<string>>,
  publisher: string,
  newKey: () => string,
): Map<number, ListedStay> {
  const left = knownStays(records).filter(({ key }) => publishers.get(key)?.has(publisher) === true);
  const listed = [...Map.groupBy(statements, ({ row }) => row)].flatMap(([row, said]) => {
    const entry = said.find(({ stay }) => stay === "entry");
    return entry ? [{ row, entry, exit: said.find(({ stay }) => stay === "exit") ?? null }] : [];
  });
  const found = new Map<number, ListedStay>();
  const steps: readonly ((stay: KnownStay, exit: ListedStatement | null) => boolean)[] = [
    (stay, exit) => stay.exit?.date === exit?.date && stay.exit?.status === exit?.status,
    (stay, exit) => stay.exit === null || exit === null || exit.isUndated,
    () => true,
  ];
  for (const fits of steps) {
    for (const { row, entry, exit } of listed) {
      if (found.has(row)) continue;
      const at = left.findIndex((stay) => saysTheSame(stay.entry, entry) && fits(stay, exit));
      const [stay] = at < 0 ? [] : left.splice(at, 1);
      if (stay) found.set(row, stay);
    }
  }
  for (const { row } of listed) if (!found.has(row)) found.set(row, { key: newKey(), entry: null, exit: null });
  return found;
}

/** What does not fit between the stays of one person (DOMAIN.md 9): it is written, and said at the row. */
export interface StayDoubt {
  readonly statement: ListedStatement;
  readonly reason: "stays_overlap" | "stay_left_open";
  readonly other: SaidStay;
}

interface DatedRecord {
  readonly date: string;
  readonly earliest: Day | null;
  readonly latest: Day;
}

interface DatedStay {
  readonly entry: DatedRecord;
  readonly exit: DatedRecord | undefined;
  /** The entry, where the list brings it. */
  readonly statement: ListedStatement | undefined;
}

/** Looks at the stays that a list brings, among themselves and beside those on record. */
export function stayDoubts(created: readonly NewStatement[], records: readonly ListedRecord[]): StayDoubt[] {
  const own = created.filter(({ stay, statement }) => stay !== null && statement.stay === "entry");
  if (own.length === 0) return [];
  const fresh = own.map(({ stay, statement, date, earliest, latest }): DatedStay => {
    const exit = created.find((one) => one.stay === stay && one.statement.stay === "exit");
    return {
      entry: { date: date.edtf, earliest, latest },
      exit: exit && { date: exit.date.edtf, earliest: exit.earliest, latest: exit.latest },
      statement,
    };
  });
  const known = knownStays(records).map(({ entry, exit }): DatedStay => ({
    entry,
    exit: exit ?? undefined,
    statement: undefined,
  }));
  const all = [...known, ...fresh];
  return fresh.flatMap((stay): StayDoubt[] => {
    const { statement } = stay;
    if (!statement) return [];
    const later = stay.exit ? undefined : all.find((one) => one.exit && one.entry.latest > stay.entry.latest);
    if (later) return [{ statement, reason: "stay_left_open", other: saidOf(later) }];
    const other = stay.exit && all.find((one) => one !== stay && certainlyMeet(stay, one));
    return other ? [{ statement, reason: "stays_overlap", other: saidOf(other) }] : [];
  });
}

function certainlyMeet(one: DatedStay, other: DatedStay): boolean {
  return one.entry.latest < endOf(other) && other.entry.latest < endOf(one);
}

/** The first day on which it may have ended. */
function endOf({ exit }: DatedStay): Day {
  return exit ? (exit.earliest ?? -Infinity) : Infinity;
}

function saidOf({ entry, exit }: DatedStay): SaidStay {
  return { entry: entry.date, exit: exit?.date ?? null };
}

function knownStays(records: readonly ListedRecord[]): KnownStay[] {
  const byKey = Map.groupBy(
    records.filter(({ stay }) => stay !== null),
    ({ stay }) => stay ?? "",
  );
  return [...byKey].flatMap(([key, ofStay]) => {
    const entry = ofStay.find((record) => isEntry(record));
    return entry ? [{ key, entry, exit: ofStay.find((record) => record !== entry) ?? null }] : [];
  });
}

function saysTheSame(record: ListedRecord, said: ListedStatement): boolean {
  return record.status === said.status && record.date === said.date;
}
