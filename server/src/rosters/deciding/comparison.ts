import { and, asc, eq, inArray } from "drizzle-orm";
import { rosterLines } from "@paradero/drizzle/schema/rosters";
import { type MappedLine, NOTHING_LISTED } from "@paradero/shared/rosters/mapping/mapped-line";
import type { WritingReader } from "../../changes/writer.ts";
import { givingWay } from "../../work/give-way.ts";
import { knownPeople } from "../../matching/known-people.ts";
import { lineSubject } from "./line-subject.ts";
import { type Candidate, candidatesOf } from "./match-candidates.ts";
import { oncePerReader } from "../../matching/once-per-reader.ts";
import type { IndexedLine } from "../roster-lines.ts";

/** Lines whose content is read at once. */
const AT_ONCE = 500;

interface Compared {
  readonly version: number;
  readonly candidates: readonly Candidate[];
}

/** The lines of one list compared with everybody on record: in the background, in slices, and again where that changes. */
export class Comparison {
  readonly #reader: WritingReader;
  readonly #ref: string;
  readonly #lines: readonly IndexedLine[];
  /** By the number of the line. */
  readonly #compared = new Map<number, Compared>();
  #pass: Promise<void> | null = null;

  /** @param lines those without a fault are compared */
  constructor(reader: WritingReader, ref: string, lines: readonly IndexedLine[]) {
    this.#reader = reader;
    this.#ref = ref;
    this.#lines = lines.filter(({ hasFault }) => !hasFault);
  }

  get size(): number {
    return this.#lines.length;
  }

  /** Who may be the line; undefined while it has not been compared. */
  candidates(number: number): readonly Candidate[] | undefined {
    return this.#compared.get(number)?.candidates;
  }

  /** Compares what is not compared yet, or not with everybody as of now. Of several who ask at once, one does the work. */
  refresh(): Promise<void> {
    this.#pass ??= this.#compareAll().finally(() => {
      this.#pass = null;
    });
    return this.#pass;
  }

  /** Resolves once every line is compared with everybody as of when it was asked. */
  async complete(): Promise<void> {
    await this.#pass?.catch(() => undefined);
    await this.refresh();
  }

  async #compareAll(): Promise<void> {
    const people = knownPeople(this.#reader);
    const giveWay = givingWay();
    const { version } = await people.current();
    const stale = this.#lines.filter(({ number }) => this.#compared.get(number)?.version !== version);
    for (let from = 0; from < stale.length; from += AT_ONCE) {
      const numbers = stale.slice(from, from + AT_ONCE).map(({ number }) => number);
      for (const { number, line } of await linesOf(this.#reader.database, this.#ref, numbers)) {
        this.#compared.set(number, { version, candidates: candidatesOf(people.matcher, lineSubject(line)) });
        await giveWay();
      }
    }
  }
}

/** The content of some lines. */
export async function linesOf(
  database: WritingReader["database"],
  ref: string,
  numbers: readonly number[],
): Promise<{ readonly number: number; readonly line: MappedLine }[]> {
  const rows = await database
    .select({ number: rosterLines.number, line: rosterLines.line })
    .from(rosterLines)
    .where(and(eq(rosterLines.rosterRef, ref), inArray(rosterLines.number, [...numbers])))
    .orderBy(asc(rosterLines.number));
  return rows.map(({ number, line }) => ({ number, line: asMapped(line) }));
}

/** Nothing is written into this column but what a mapping made of a row: of what came to be read since, it says nothing. */
export function asMapped(line: unknown): MappedLine {
  return { ...NOTHING_LISTED, undated: [], ...(line as Omit<MappedLine, "undated">) };
}

/** Lines of all comparisons that are kept, unless one list alone has more. */
const MOST_LINES = 400_000;

const comparisons = oncePerReader(() => new Map<string, Comparison>());

/** The comparison of a list: the last few that were asked for are kept. */
export function comparisonOf(reader: WritingReader, ref: string, lines: readonly IndexedLine[]): Comparison {
  const kept = comparisons(reader);
  const own = kept.get(ref) ?? new Comparison(reader, ref, lines);
  kept.delete(ref);
  kept.set(ref, own);
  let total = [...kept.values()].reduce((sum, { size }) => sum + size, 0);
  for (const [oldest, { size }] of kept) {
    if (total <= MOST_LINES || oldest === ref) break;
    kept.delete(oldest);
    total -= size;
  }
  return own;
}
