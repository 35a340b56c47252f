import type { Day } from "../dates/days.ts";
import { type Move, moves } from "../history/moves.ts";
import { standingOn, stretches } from "../history/stretches.ts";
import { hasStatus, type StatusSet } from "../statuses/status-set.ts";
import type { PersonFilter } from "./filter.ts";
import type { Knowing, KnowledgeCause } from "./knowledge.ts";
import { isPause, type Sliced } from "./sliced.ts";
import type { KnownTurn, Snapshots } from "./snapshots.ts";

/** About a millisecond of work. */
const HISTORIES_A_SLICE = 64;

/** A number of the census: a day, as known at an instant, of the people who fit what was known of them then. */
export interface BridgeEnd {
  readonly on: Day;
  /** Only what was recorded by this instant; everything where it is left out. */
  readonly asKnown?: number | null | undefined;
  /** Of facets, only the status and attributes: where somebody is and how fresh that is changes without their coming or going. */
  readonly filter: PersonFilter;
}

export interface BridgeRequest {
  /** What counts as held: the statuses of a counting rule. */
  readonly statuses: StatusSet;
  /** Before `to` in both times, or the same. */
  readonly from: BridgeEnd;
  readonly to: BridgeEnd;
  /** Is told of how many people a step tells the story; throws where that is too many. */
  readonly afford?: ((step: "knowledge" | "time", people: number) => void) | undefined;
}

/** Somebody whom the first day counts as known at the one instant and not as known at the other. */
export interface Difference {
  readonly id: string;
  readonly change: 1 | -1;
  /** What made them so, in order; never empty. */
  readonly knowings: readonly Knowing[];
}

export interface PersonMove extends Move {
  readonly id: string;
}

/**
 * From one number to the next (DOMAIN.md 7): `before` and the differences make `between`, the first day as known at the
 * second instant; that and the moves make `after`. People come in the order of their names as known at the second instant,
 * moves in the order of their days before that.
 */
export interface Bridge {
  /**
   * Whoever went from the record, or came back to it, at one of the instants of the differences: where two entries became one
   * or were parted again, one of them is here.
   */
  readonly goneOrBack: readonly string[];
  readonly before: number;
  readonly between: number;
  readonly after: number;
  readonly differences: readonly Difference[];
  readonly moves: readonly PersonMove[];
}

/** Whom a number counts, row by row. */
export interface Counting {
  readonly on: Day;
  readonly instant: number;
  /** 1 where the middle line is in the statuses, whoever is meant. */
  readonly held: Uint8Array;
  /** 0 where somebody is meant. */
  readonly misses: Uint16Array;
  /** 1 where somebody is on record, or in public. */
  readonly present: Uint8Array;
}

interface Countings {
  /** The first day as known at the first instant, then at the second; and the second day as known at that. */
  readonly before: Counting;
  readonly between: Counting;
  readonly after: Counting;
}

interface People extends Pick<BridgeRequest, "afford"> {
  readonly snapshots: Snapshots;
  readonly idOf: (row: number) => string;
  /** The instants at which somebody came to be on record, went, came back and so on, in order. */
  readonly comingsAndGoings: (row: number) => Iterable<number>;
  /** Orders rows as lists do. */
  readonly compare: (a: number, b: number) => number;
}

export function* bridgeOf(
  { before, between, after }: Countings,
  statuses: StatusSet,
  { snapshots, idOf, comingsAndGoings, compare, afford }: People,
): Sliced<Bridge> {
  const differing = rowsWhere(before, (row) => isCounted(before, row) !== isCounted(between, row));
  afford?.("knowledge", differing.length);
  yield;
  const isOver = (row: number) => snapshots.mayTurn(row, after.instant, before.on + 1, after.on);
  const turning = before.on < after.on ? rowsWhere(after, (row) => after.misses[row] === 0 && isOver(row)) : [];
  afford?.("time", turning.length);
  const differences: Difference[] = [];
  for (const [nth, row] of differing.sort(compare).entries()) {
    if (isPause(nth, HISTORIES_A_SLICE)) yield;
    const knowings = knowingsOf(snapshots, row, before, between, statuses);
    differences.push({ id: idOf(row), change: isCounted(between, row) ? 1 : -1, knowings });
  }
  const instants = new Set(differences.flatMap(({ knowings }) => knowings.map(({ at }) => at)));
  const isGoneOrBack = (row: number) => {
    const [, ...later] = comingsAndGoings(row);
    return later.some((at) => instants.has(at));
  };
  const turns: PersonMove[] = [];
  for (const [nth, row] of turning.sort(compare).entries()) {
    if (isPause(nth, HISTORIES_A_SLICE)) yield;
    for (const move of movesOf(snapshots, row, before, after, statuses)) turns.push({ id: idOf(row), ...move });
  }
  return {
    goneOrBack: differences.length === 0 ? [] : rowsWhere(before, isGoneOrBack).map(idOf),
    before: totalOf(before),
    between: totalOf(between),
    after: totalOf(after),
    differences,
    moves: turns.sort((a, b) => a.on - b.on),
  };
}

function isCounted({ held, misses }: Counting, row: number): boolean {
  return held[row] === 1 && misses[row] === 0;
}

function totalOf(counting: Counting): number {
  let total = 0;
  for (let row = 0; row < counting.held.length; row += 1) if (isCounted(counting, row)) total += 1;
  return total;
}

function rowsWhere({ held }: Counting, isMeant: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < held.length; row += 1) if (isMeant(row)) rows.push(row);
  return rows;
}

/** Why `row`, whom one of two numbers of a day counts and the other does not, is counted by that one alone. */
function knowingsOf(
  snapshots: Snapshots,
  row: number,
  before: Counting,
  after: Counting,
  statuses: StatusSet,
): Knowing[] {
  const comes = isCounted(after, row);
  if (before.held[row] === after.held[row]) {
    const isOfPresence = before.present[row] !== after.present[row];
    const cause = isOfPresence ? (comes ? "published" : "withdrawn") : "reclassified";
    return [{ cause, at: null }];
  }
  const found: Knowing[] = [];
  let wasIn = before.held[row] === 1;
  for (const turn of snapshots.turnsOf(row, before.instant, after.instant)) {
    const isIn = isHeldAt(snapshots, row, before.on, turn.at, statuses);
    if (isIn !== wasIn && isIn === comes) found.push({ cause: causeOf(turn, comes), at: turn.at });
    wasIn = isIn;
  }
  return found;
}

function causeOf({ written, closed }: KnownTurn, comes: boolean): KnowledgeCause {
  if (closed) return written ? "corrected" : "retracted";
  if (!written) return "reclassified";
  return comes ? "learned_late" : "exit_learned_late";
}

function isHeldAt(snapshots: Snapshots, row: number, on: Day, instant: number, statuses: StatusSet): boolean {
  const { records, notBefore } = snapshots.historyAt(row, instant);
  const { count } = standingOn(stretches(records, notBefore), on);
  return count !== null && hasStatus(statuses, count);
}

/** The entries and exits of `row` between the two days, as known at the second instant. */
function movesOf(snapshots: Snapshots, row: number, before: Counting, after: Counting, statuses: StatusSet): Move[] {
  const { records, notBefore } = snapshots.historyAt(row, after.instant);
  return moves(records, statuses, notBefore).filter(({ on }) => before.on < on && on <= after.on);
}
