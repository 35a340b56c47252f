import { and, asc, eq, inArray } from "drizzle-orm";
import { rosterLines } from "@paradero/drizzle/schema/rosters";
import type { Suggestion } from "@paradero/shared/matching/name-matcher";
import { byCost, type LineFault } from "@paradero/shared/rosters/line-faults";
import type { MappedLine } from "@paradero/shared/rosters/mapping/mapped-line";
import type { QueueQuery, QueueView } from "@paradero/shared/rosters/roster-input";
import type { Writer } from "../../changes/writer.ts";
import { candidatePeople } from "./candidate-people.ts";
import { columnsOf } from "../mapping/columns-of.ts";
import { asMapped } from "./comparison.ts";
import { givingWay } from "../../work/give-way.ts";
import { knownPeople } from "../../matching/known-people.ts";
import { lineStandings, type LineStanding } from "../line-standings.ts";
import { lineSubject } from "./line-subject.ts";
import { refsOf } from "../person-refs.ts";
import type { KnownPerson, LineSuggestion, QueuedLine, QueuePage } from "./queue-answers.ts";
import type { IndexedLine } from "../roster-lines.ts";
import { standingRoster } from "../standing-roster.ts";

const MOST_SUGGESTIONS = 5;

const SHOWS: Record<QueueView, (line: IndexedLine, standing: LineStanding) => boolean> = {
  open: ({ hasFault }, { decision }) => !hasFault && decision === null,
  all: () => true,
  unsure: (_, { decision }) => decision?.decision === "unsure",
  faults: ({ hasFault }) => hasFault,
};

/** A page of the lines of a list, each with whom it may be and why. @throws {DomainError} `not_found` */
export async function listQueue({ reader }: Writer, { ref, show, after, limit }: QueueQuery): Promise<QueuePage> {
  const { database } = reader;
  const roster = await standingRoster(database, ref);
  const standings = await lineStandings(database, roster);
  const shown = standings.lines.filter(
    (line) => (after === undefined || line.number > after) && SHOWS[show](line, standings.of(line)),
  );
  const page = shown.slice(0, limit);
  const contents = await contentsOf(reader.database, ref, page);
  const people = knownPeople(reader);
  await people.current();
  const giveWay = givingWay();
  const found = new Map<number, readonly Suggestion<string>[]>();
  for (const line of page) {
    const content = contents.get(line.number);
    if (!content || line.hasFault) continue;
    const { refused } = standings.of(line);
    const most = MOST_SUGGESTIONS + refused.size;
    const all = people.matcher.suggest(lineSubject(content.line), { most });
    found.set(line.number, all.filter(({ key }) => !refused.has(key)).slice(0, MOST_SUGGESTIONS));
    await giveWay();
  }
  const decided = page.flatMap((line) => standings.of(line).decision?.personId ?? []);
  const suggested = [...found.values()].flat().map(({ key }) => key);
  const known = await candidatePeople(reader, [...new Set([...suggested, ...decided])]);
  const refused = page.flatMap((line) => [...standings.of(line).refused]);
  const refs = await refsOf(database, refused);
  return {
    columns: await columnsOf(reader, roster),
    lines: page.flatMap((line) => {
      const content = contents.get(line.number);
      if (!content) return [];
      return [queued(line, content, standings.of(line), found.get(line.number) ?? [], known, refs)];
    }),
    next: shown.length > limit ? (page.at(-1)?.number ?? null) : null,
  };
}

interface Content {
  readonly line: MappedLine;
  readonly cells: readonly string[];
  readonly faults: readonly LineFault[];
}

function queued(
  { number }: IndexedLine,
  { line, cells, faults }: Content,
  { decision, refused, elsewhere }: LineStanding,
  found: readonly Suggestion<string>[],
  known: ReadonlyMap<string, KnownPerson>,
  refs: ReadonlyMap<string, string>,
): QueuedLine {
  return {
    number,
    cells,
    line: line.names.length === 0 ? null : line,
    ...byCost(faults),
    decision: decision && {
      decision: decision.decision,
      person: known.get(decision.personId ?? "") ?? null,
      remembered: decision.remembered,
    },
    refused: [...refused].flatMap((id) => refs.get(id) ?? []),
    suggestions: found.flatMap(({ key, certainty, certain, reasons, doubts }): LineSuggestion[] => {
      const person = known.get(key);
      const others = elsewhere
        .filter(({ personId }) => personId === key)
        .map(({ roster }) => ({ roster: roster.ref, title: roster.title, organization: roster.organization }));
      return person ? [{ person, certainty, certain, reasons, doubts, elsewhere: others }] : [];
    }),
  };
}

async function contentsOf(
  database: Writer["reader"]["database"],
  ref: string,
  page: readonly IndexedLine[],
): Promise<Map<number, Content>> {
  const numbers = page.map(({ number }) => number);
  const rows = await database
    .select({
      number: rosterLines.number,
      line: rosterLines.line,
      cells: rosterLines.cells,
      faults: rosterLines.faults,
    })
    .from(rosterLines)
    .where(and(eq(rosterLines.rosterRef, ref), inArray(rosterLines.number, numbers)))
    .orderBy(asc(rosterLines.number));
  return new Map(rows.map(({ number, ...row }) => [number, asContent({ ...row, line: asMapped(row.line) })]));
}

/** Nothing is written into these columns but what was read from a file (`PackedLines`). */
function asContent(row: { line: MappedLine; cells: unknown; faults: unknown }): Content {
  return row as Content;
}
