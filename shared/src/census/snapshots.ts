import type { Day } from "../dates/days.ts";
import { firstPossibleDay, type Stretch, stretches } from "../history/stretches.ts";
import { NO_DAY } from "./columns.ts";
import { DaySteps } from "./day-steps.ts";
import { FactTable, type KnownFacts } from "./fact-table.ts";
import { KnownColumn, lastingSteps } from "./known-column.ts";
import type { CensusPerson } from "./person.ts";
import { NO_PLACE, PlaceDictionary } from "./place-dictionary.ts";
import { Recent } from "./recent.ts";
import { inOneGo, isPause, type Sliced } from "./sliced.ts";
import { confirmations, spells, whereabouts } from "./spells.ts";
import { NOTHING_ON_RECORD, StateDictionary } from "./state-dictionary.ts";

/** The instant at which everything recorded so far is known. */
export const NOW = Infinity;

const MOST_PAST_SNAPSHOTS = 2;
/** About a millisecond of work. */
const HISTORIES_A_SLICE = 128;

/** What everybody's facts say of every day, as known at one instant: numbers of states, of places, and days. */
export interface Snapshot {
  readonly instant: number;
  /** "Nothing on record", in which nearly every history begins, is left unsaid. */
  readonly states: DaySteps;
  readonly places: DaySteps;
  /** The newest confirmation; `NO_DAY` where there is none. */
  readonly confirmed: DaySteps;
}

/** An instant at which the history of somebody became another: by records, or else by what is known of their birth. */
export interface KnownTurn {
  readonly at: number;
  readonly written: boolean;
  readonly closed: boolean;
}

/**
 * What everybody's history says, as known now and at the last few instants that were asked for. A change goes into all of
 * them; another instant is worked out from the facts.
 */
export class Snapshots {
  readonly states = new StateDictionary();
  readonly places = new PlaceDictionary();
  readonly now: Snapshot = emptySnapshot(NOW);
  readonly #facts = new FactTable(this.places);
  readonly #births = new KnownColumn(Int32Array);
  readonly #past = new Recent<Snapshot>(MOST_PAST_SNAPSHOTS);
  /** Not ready yet. */
  readonly #underWay = new Set<Snapshot>();
  readonly #firstDay: Day | null;

  constructor(firstDay: Day | null) {
    this.#firstDay = firstDay;
  }

  put(row: number, person: CensusPerson): void {
    this.#facts.put(row, person);
    const births = person.profiles.map(({ birth, ...known }) => ({ ...known, value: birth ?? NO_DAY }));
    this.#births.put(row, lastingSteps(births, NO_DAY));
    for (const snapshot of this.#all()) this.#tell(snapshot, row);
  }

  /** As known at `instant`, for the rows below `rows`. */
  asKnown(instant: number, rows: number): Snapshot {
    if (instant === NOW) return this.now;
    return this.#past.get(String(instant), () => inOneGo(this.#workOut(instant, rows)));
  }

  /** Whether `asKnown` has it at hand. */
  isReady(instant: number): boolean {
    return instant === NOW || this.#past.has(String(instant));
  }

  /** Makes it ready. Changes may come in the pauses: they go into it as well. */
  *prepare(instant: number, rows: number): Sliced<void> {
    if (this.isReady(instant)) return;
    const snapshot = yield* this.#workOut(instant, rows);
    this.#past.get(String(instant), () => snapshot);
  }

  /** The first day on which anybody below `rows` is counted in some status, as known now. */
  firstCounted(rows: number): Day | null {
    const { slices, from, value } = this.now.states;
    let first = Infinity;
    for (let row = 0; row < rows; row += 1) {
      const start = slices.offset[row] ?? 0;
      const end = start + (slices.length[row] ?? 0);
      let step = start;
      while (step < end && this.states.counted[value[step] ?? 0] === 0) step += 1;
      if (step < end) first = Math.min(first, from[step] ?? first);
    }
    return Number.isFinite(first) ? first : null;
  }

  /** The stretches of a row, as `stretches` gave them. */
  stretchesOf(row: number, { states }: Snapshot): Stretch[] {
    const said = [
      { from: null, ...this.states.stateOf(NOTHING_ON_RECORD) },
      ...states.stepsOf(row).map(({ from, value }) => ({
        from: from === NO_DAY ? null : from,
        ...this.states.stateOf(value),
      })),
    ];
    const shown = said.filter((_, i) => said[i + 1]?.from !== null);
    return shown.map((stretch, i) => ({ ...stretch, until: shown[i + 1]?.from ?? null }));
  }

  /** The history of a row as known at `instant`, and the day before which nothing is possible of them. */
  historyAt(row: number, instant: number): KnownFacts & { readonly notBefore: Day } {
    const birth = this.#births.at(row, instant);
    const notBefore = firstPossibleDay(birth === NO_DAY ? null : birth, this.#firstDay);
    return { ...this.#facts.knownAt(row, instant), notBefore };
  }

  /** Whether the middle line of a row, as known at `instant`, may turn on one of the days from `from` to `to`. */
  mayTurn(row: number, instant: number, from: Day, to: Day): boolean {
    const firstDay = Math.max(this.#births.at(row, instant), this.#firstDay ?? NO_DAY);
    return (from <= firstDay && firstDay <= to) || this.#facts.mayTurn(row, instant, from, to);
  }

  /** The instants after `after` up to `upTo` at which the history of a row became another, in order, with what was done. */
  turnsOf(row: number, after: number, upTo: number): KnownTurn[] {
    const turns = new Map<number, { written: boolean; closed: boolean }>();
    const turnAt = (at: number) => {
      const turn = turns.get(at) ?? { written: false, closed: false };
      turns.set(at, turn);
      return turn;
    };
    for (const { at, is } of this.#facts.instantsOf(row)) turnAt(at)[is] = true;
    for (const at of this.#births.instantsOf(row)) turnAt(at);
    const between = [...turns].filter(([at]) => after < at && at <= upTo);
    return between.map(([at, turn]) => ({ at, ...turn })).sort((a, b) => a.at - b.at);
  }

  /** Most histories were known then as they are now: only the others are thought through again. */
  *#workOut(instant: number, rows: number): Sliced<Snapshot> {
    const { states, places, confirmed } = this.now;
    const then = { instant, states: states.clone(), places: places.clone(), confirmed: confirmed.clone() };
    this.#underWay.add(then);
    try {
      for (let row = 0; row < rows; row += 1) {
        if (isPause(row, HISTORIES_A_SLICE)) yield;
        if (!this.#isKnownAlike(row, instant)) this.#tell(then, row);
      }
    } finally {
      this.#underWay.delete(then);
    }
    return then;
  }

  #isKnownAlike(row: number, instant: number): boolean {
    return this.#births.at(row, instant) === this.#births.at(row, NOW) && this.#facts.isKnownAlike(row, instant, NOW);
  }

  #tell({ instant, states, places, confirmed }: Snapshot, row: number): void {
    const { records, milestones, notBefore } = this.historyAt(row, instant);
    const said = stretches(records, notBefore).map(({ from, possible, count }) => ({
      from: from ?? NO_DAY,
      value: this.states.idOf(possible, count),
    }));
    states.put(row, said[0]?.value === NOTHING_ON_RECORD ? said.slice(1) : said);
    const held = spells(records, notBefore);
    places.put(
      row,
      whereabouts(held, milestones).map(({ from, value }) => ({ from, value: value ?? NO_PLACE })),
    );
    confirmed.put(
      row,
      confirmations(held, milestones).map(({ from, value }) => ({ from, value: value ?? NO_DAY })),
    );
  }

  *#all(): Iterable<Snapshot> {
    yield this.now;
    yield* this.#past.values();
    yield* this.#underWay;
  }
}

function emptySnapshot(instant: number): Snapshot {
  return {
    instant,
    states: new DaySteps(NOTHING_ON_RECORD),
    places: new DaySteps(NO_PLACE),
    confirmed: new DaySteps(NO_DAY),
  };
}
