import type { DateRange } from "@paradero/shared/dates/dates";
import type { MappedLine, MappedRecord } from "@paradero/shared/rosters/mapping/mapped-line";
import { identifierKey } from "@paradero/shared/matching/identifiers";
import { byPublication } from "./undated-records.ts";

/** Who a line is, as somebody or an identifier has decided: a person on record, or somebody new. */
export type Who = { readonly is: "known"; readonly personId: string } | { readonly is: "new" };

/** One human being as a list has them. */
export interface ListedPerson {
  readonly who: Who;
  /** In the order of the list, at least one. */
  readonly lines: readonly [MappedLine, ...MappedLine[]];
}

/** A record that a list states, with the row that states it. */
export interface ListedStatement extends MappedRecord {
  readonly row: number;
  /** Its cell does not tell the day, which is only known to be one before the list was published. */
  readonly isUndated: boolean;
}

/**
 * The people of a list: the rows of one identifier, and the rows of which it was decided that they are one person, are one
 * person with several records.
 *
 * @param whoIs undefined leaves a line out
 */
export function listedPeople(
  lines: readonly MappedLine[],
  whoIs: (line: MappedLine) => Who | undefined,
): ListedPerson[] {
  const groups = new Map<string, { who: Who; lines: [MappedLine, ...MappedLine[]] }>();
  for (const line of lines) {
    const who = whoIs(line);
    if (!who) continue;
    const key = keyOf(line, who);
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { who, lines: [line] });
  }
  return [...groups.values()];
}

/** The person without some rows of the list; undefined where nothing is left. */
export function withoutRows(person: ListedPerson, rows: ReadonlySet<number>): ListedPerson | undefined {
  const [first, ...rest] = person.lines.filter(({ number }) => !rows.has(number));
  return first && { who: person.who, lines: [first, ...rest] };
}

/** @param published when the list was */
export function statementsOf({ lines }: ListedPerson, published: DateRange): ListedStatement[] {
  return lines.flatMap(({ number: row, records, undated }) => [
    ...records.map((record) => ({ ...record, row, isUndated: false })),
    ...undated
      .flatMap((record) => byPublication(record, published))
      .map((record) => ({ ...record, row, isUndated: true })),
  ]);
}

function keyOf({ identifier, number }: MappedLine, who: Who): string {
  if (who.is === "known") return who.personId;
  return identifier ? identifierKey(identifier) : String(number);
}
