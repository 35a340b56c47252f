import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { foldName } from "@paradero/shared/names/fold";
import type { RefusedCell } from "@paradero/shared/rosters/import-result";
import type { MappedLine } from "@paradero/shared/rosters/mapping/mapped-line";
import { inPieces } from "../../database/pieces.ts";
import type { WritingReader } from "../../changes/writer.ts";
import { knownPeople } from "../../matching/known-people.ts";
import { lineSubject } from "./line-subject.ts";
import { LIKELY } from "./match-candidates.ts";
import { refsOf } from "../person-refs.ts";
import type { Database, Decided, ImportRequest, WhoIs } from "../importing/plan-import.ts";

/**
 * Who the lines of a list are where no human being decides: whom the identifier says, and of a line without one, whom the
 * same source called by the same name before. Everybody else is new; a line without an identifier that may be somebody on
 * record, or somebody of the same list, is refused, since nobody is ever merged by a name (DOMAIN.md 9).
 */
export function whoByName(reader: WritingReader): ImportRequest["whoAre"] {
  return (database, lines, sourceRef) => whoTheyAre(reader, database, lines, sourceRef);
}

async function whoTheyAre(
  reader: WritingReader,
  database: Database,
  lines: readonly MappedLine[],
  sourceRef: string | null,
): Promise<WhoIs> {
  const unnumbered = new Set(lines.filter(({ identifier }) => !identifier).map(foldedName));
  const bearers = linesByName(lines, unnumbered);
  const onRecord = await peopleOfNames(database, [...unnumbered]);
  const cited = await citedBy(database, sourceRef, [...onRecord.values()].flat());
  const strangers = lines.filter((line) => !line.identifier && !onRecord.has(foldedName(line)));
  const alike = await peopleLike(reader, strangers);
  return (line, personId): Decided => {
    if (personId !== undefined) return { is: "known", personId };
    if (line.identifier) return { is: "new" };
    const twin = bearers.get(foldedName(line))?.find((other) => other !== line && !givesWay(other, line));
    if (twin) return refused(line, `row ${twin.number} of the list`);
    const namesakes = onRecord.get(foldedName(line)) ?? [];
    const same = namesakes.filter(({ id }) => cited.has(id));
    const [only, another] = same;
    if (only && !another) return { is: "known", personId: only.id };
    const [whom] = [...namesakes.map(({ ref }) => ref), alike.get(line.number)];
    return whom === undefined ? { is: "new" } : refused(line, `the person ${whom} on record`);
  };
}

/** By the number of the line, the ref of whom it more likely is than not. */
async function peopleLike(reader: WritingReader, lines: readonly MappedLine[]): Promise<Map<number, string>> {
  if (lines.length === 0) return new Map();
  const known = knownPeople(reader);
  await known.current();
  const found = lines.flatMap((line) => {
    const [best] = known.matcher.suggest(lineSubject(line), { most: 1, least: LIKELY });
    return best ? [[line.number, best.key] as const] : [];
  });
  const refs = await refsOf(
    reader.database,
    found.map(([, id]) => id),
  );
  return new Map(found.flatMap(([number, id]) => [[number, refs.get(id) ?? ""] as const]));
}

/** Every line that calls somebody by one of these names, be it as another name. */
function linesByName(lines: readonly MappedLine[], wanted: ReadonlySet<string>): Map<string, MappedLine[]> {
  const bearers = new Map<string, MappedLine[]>();
  for (const line of lines) {
    const folded = new Set(line.names.map(({ name }) => foldName(name)));
    for (const name of folded.intersection(wanted)) {
      const known = bearers.get(name);
      if (known) known.push(line);
      else bearers.set(name, [line]);
    }
  }
  return bearers;
}

/** Of two lines of one name without an identifier the first is somebody, and the other is refused. */
function givesWay(other: MappedLine, line: MappedLine): boolean {
  return !other.identifier && other.number > line.number && foldedName(other) === foldedName(line);
}

function foldedName({ names: [main] }: MappedLine): string {
  return foldName(main?.name ?? "");
}

function refused(line: MappedLine, whom: string): Decided {
  const [main] = line.names;
  const fault: RefusedCell = {
    row: line.number,
    column: "name",
    value: main?.name ?? "",
    reason: "resembles",
    message: `Row ${line.number}: "${main?.name ?? ""}" may be ${whom}, whose name is the same or much like it. Decide it in the browser, or map a column with an identifier.`,
  };
  return { is: "refused", fault };
}

interface Namesake {
  readonly id: string;
  readonly ref: string;
}

async function peopleOfNames(database: Database, folded: readonly string[]): Promise<Map<string, Namesake[]>> {
  const rows = await inPieces(folded, (some) =>
    database
      .selectDistinct({ folded: names.folded, id: people.id, ref: people.ref })
      .from(names)
      .innerJoin(people, eq(people.id, names.personId))
      .where(and(inArray(names.folded, some), isNull(names.supersededAt))),
  );
  return Map.groupBy(rows, (row) => row.folded);
}

/** Those of these people of whom the source says something. */
async function citedBy(database: Database, sourceRef: string | null, some: readonly Namesake[]): Promise<Set<string>> {
  if (sourceRef === null) return new Set();
  const rows = await inPieces(
    some.map(({ id }) => id),
    (ids) =>
      database
        .selectDistinct({ profileOf: profiles.personId, recordOf: statusRecords.personId })
        .from(citations)
        .innerJoin(sources, eq(sources.id, citations.sourceId))
        .leftJoin(profiles, eq(profiles.id, citations.profileId))
        .leftJoin(statusRecords, eq(statusRecords.id, citations.statusRecordId))
        .where(
          and(
            eq(sources.ref, sourceRef),
            isNull(citations.supersededAt),
            or(inArray(profiles.personId, ids), inArray(statusRecords.personId, ids)),
          ),
        ),
  );
  return new Set(rows.flatMap(({ profileOf, recordOf }) => profileOf ?? recordOf ?? []));
}
