import type { MappedLine, MappedRecord } from "@paradero/shared/rosters/mapped-line";
import { identifierKey } from "@paradero/shared/names/identifiers";

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

export function statementsOf({ lines }: ListedPerson): ListedStatement[] {
  return lines.flatMap(({ number, records }) => records.map((record) => ({ ...record, row: number })));
}

function keyOf({ identifier, number }: MappedLine, who: Who): string {
  if (who.is === "known") return who.personId;
  return identifier ? identifierKey(identifier) : String(number);
}
