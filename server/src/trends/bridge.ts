import { askedBridge, faultsOfBridge } from "@paradero/shared/dates/asked-days";
import type { BridgeQuery } from "@paradero/shared/inputs/bridge-query";
import type { Bridge, BridgeEnd, BridgeRequest, Difference, PersonMove } from "@paradero/shared/census/bridge";
import { firstCause, KNOWLEDGE_CAUSES, type KnowledgeCause } from "@paradero/shared/census/knowledge";
import { type CountingRule, ruleVersion, statusesCountedBy } from "@paradero/shared/statuses/counting-rules";
import { formatDay } from "@paradero/shared/dates/days";
import { faultOf, refusedFor, refuseFaults } from "@paradero/shared/words/faults";
import { type MoveCause, MOVES } from "@paradero/shared/history/moves";
import { setOf } from "@paradero/shared/statuses/status-set";
import { type Status, STATUSES } from "@paradero/shared/statuses/statuses";
import { type Reader, todayOf } from "../access/readers/reader.ts";
import { type AsAt, filterOf } from "../people/list/choose-people.ts";
import { type Grounds, groundsOf } from "../people/grounds.ts";
import { knownInstant } from "../people/known-at.ts";
import { makeReady } from "../people/list/make-ready.ts";
import { understoodFilters } from "../people/list/understood-filters.ts";
import { bridgePrice, historiesPrice, namesPrice } from "../work/prices.ts";
import { pay, spendInTurn } from "../work/work.ts";
import { mergesOf } from "./merges-of.ts";
import { namedPeople } from "./named-people.ts";

/** The histories of more people than this are not read again for one answer: it takes a sixth of a second. */
const MOST_PEOPLE = 8_000;

/** Of the two steps of a bridge, the first is what came to be known of its first day, and the second what happened after it. */
export const BRIDGE_STEPS = ["knowledge", "time"] as const;
export type BridgeStep = (typeof BRIDGE_STEPS)[number];

export const BRIDGE_CAUSES = [...KNOWLEDGE_CAUSES, ...MOVES] as const;
export type BridgeCause = KnowledgeCause | MoveCause;

/** Why a number became another, and by how much. */
export interface Movement {
  readonly step: BridgeStep;
  readonly cause: BridgeCause;
  /** Of what happened: the status that it led to, of a release its kind. Null: of what came to be known. */
  readonly status: Status | null;
  /** What it adds to the number, or with a minus takes from it: one for each of its lines. */
  readonly change: number;
}

/** One line of a movement: somebody whom it counts in or out. Who is in and out twice has four. */
export interface MovementRow extends Movement {
  readonly change: 1 | -1;
  /** The status before. */
  readonly was: Status | null;
  /** The day on which the middle line takes it. */
  readonly on: string | null;
  readonly ref: string;
  /** As they were called by the knowledge that counted them. */
  readonly name: string;
}

export interface BridgePage extends Omit<Grounds, "asKnown"> {
  readonly rule: CountingRule;
  readonly ruleVersion: number;
  /** D and K of both numbers. */
  readonly from: string;
  readonly asKnownFrom: string;
  readonly to: string;
  readonly asKnownTo: string;
  /** The day `from` as known on `asKnownFrom`, then on `asKnownTo`; and the day `to` as known on that. */
  readonly before: number;
  readonly between: number;
  readonly after: number;
  /** All of them: together they make `before` into `after`. */
  readonly movements: readonly Movement[];
  /** How many lines there are in all, and one page of them, in the order of the movements. */
  readonly total: number;
  readonly rows: readonly MovementRow[];
}

interface Built extends Omit<BridgePage, "movements" | "total" | "rows"> {
  readonly bridge: Bridge;
  readonly ends: Record<"from" | "to", AsAt>;
}

/**
 * From the number of one day as known on another to the next (DOMAIN.md 7), as the census counts them: who came to be known,
 * and who came and went.
 *
 * @throws {DomainError} when a day is still to come, the one number is not before the other, a word of a filter means nothing
 * here, or more people are to be accounted for than fit into an answer
 */
export async function bridgeBetween(reader: Reader, query: BridgeQuery): Promise<BridgePage> {
  const { offset, limit, ...asked } = query;
  const { bridge, ends, ...said } = await build(reader, asked);
  const lines = await linesOf(reader, bridge);
  const rows = lines.slice(offset, offset + limit);
  pay(namesPrice(rows.length));
  return {
    ...said,
    movements: movementsOf(lines),
    total: lines.length,
    rows: await rowsOf(reader, rows, ends),
  };
}

async function build(reader: Reader, query: Omit<BridgeQuery, "offset" | "limit">): Promise<Built> {
  const today = todayOf(reader);
  const { rule, from: first, to: last, asKnownFrom, asKnownTo, ...filters } = query;
  const given = { from: first, to: last, asKnownFrom, asKnownTo };
  refuseFaults(faultsOfBridge(given, today));
  const days = askedBridge(given, today);
  const understood = understoodFilters(reader, filters);
  await spendInTurn(bridgePrice(reader.census.size));
  const endOf = async ({ on, asKnown: known }: typeof days.from): Promise<BridgeEnd & AsAt> => {
    const asKnown = knownInstant(reader, known);
    return { on, asKnown, filter: await filterOf(reader, understood, asKnown) };
  };
  const to = await endOf(days.to);
  const isAsKnown = days.from.asKnown === days.to.asKnown;
  const ends = { from: isAsKnown ? { ...to, on: days.from.on } : await endOf(days.from), to };
  const said = {
    from: formatDay(days.from.on),
    asKnownFrom: formatDay(days.from.asKnown),
    to: formatDay(days.to.on),
    asKnownTo: formatDay(days.to.asKnown),
  };
  await makeReady(reader, ends.from.asKnown, ends.to.asKnown);
  let people = 0;
  const request: BridgeRequest = {
    statuses: setOf(statusesCountedBy(rule)),
    ...ends,
    afford: (step, more) => {
      people += more;
      if (people > MOST_PEOPLE) throw tooMany(step === "time" ? "from" : "asKnownFrom", said, people);
      pay(historiesPrice(more));
    },
  };
  const bridge = await reader.census.ask((census) => census.bridgeInSlices(request));
  const { filters: answered, newestChange } = groundsOf(reader, days.to.asKnown, understood);
  const { before, between, after } = bridge;
  return {
    rule,
    ruleVersion: ruleVersion(rule),
    ...said,
    filters: answered,
    newestChange,
    before,
    between,
    after,
    bridge,
    ends,
  };
}

function tooMany(field: "from" | "asKnownFrom", said: Record<typeof field, string>, people: number) {
  const values = { field, value: said[field], people: String(people), most: String(MOST_PEOPLE) };
  return refusedFor([faultOf({ code: "too_many", values })]);
}

/** A line whose person has no name yet. */
type Line = Omit<MovementRow, "ref" | "name"> & {
  readonly id: string;
  /** By the knowledge of which number they were counted. */
  readonly counted: "from" | "to";
};

async function linesOf(reader: Reader, { goneOrBack, differences, moves }: Bridge): Promise<Line[]> {
  const merges = await mergesOf(reader.database, goneOrBack);
  const learned = differences.map((difference) => lineOfDifference(difference, merges.get(difference.id)));
  const lines = [...learned, ...moves.map(lineOfMove)];
  return lines.sort((a, b) => placeOf(a) - placeOf(b));
}

function lineOfDifference(
  { id, change, knowings }: Difference,
  merges: ReadonlyMap<number, "merged" | "split"> = new Map(),
): Line {
  const cause = firstCause(knowings, merges);
  return {
    id,
    step: "knowledge",
    cause,
    status: null,
    was: null,
    on: null,
    change,
    counted: change > 0 ? "to" : "from",
  };
}

function lineOfMove({ id, cause, status, was, on, change }: PersonMove): Line {
  return { id, step: "time", cause, status, was, on: formatDay(on), change, counted: "to" };
}

/** Movements come in the order of their causes; those of one cause in the order of the statuses, what adds before what takes. */
function placeOf({ cause, status, change }: Line): number {
  const ofStatus = BRIDGE_CAUSES.indexOf(cause) * STATUSES.length + (status === null ? 0 : STATUSES.indexOf(status));
  return 2 * ofStatus + Number(change < 0);
}

/** @param lines in their order */
function movementsOf(lines: readonly Line[]): Movement[] {
  const alike = Map.groupBy(lines, ({ cause, status, change }) => `${cause} ${status} ${change}`);
  return [...alike.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { step, cause, status, change } = first;
    return { step, cause, status, change: change * some.length };
  });
}

async function rowsOf({ database }: Reader, lines: readonly Line[], ends: Built["ends"]): Promise<MovementRow[]> {
  const idsOf = (end: Line["counted"]) => lines.filter(({ counted }) => counted === end).map(({ id }) => id);
  const named = {
    from: await namedPeople(database, idsOf("from"), ends.from.asKnown),
    to: await namedPeople(database, idsOf("to"), ends.to.asKnown),
  };
  return lines.flatMap(({ id, counted, ...line }) => {
    const person = named[counted].get(id);
    return person ? { ...line, ...person } : [];
  });
}
