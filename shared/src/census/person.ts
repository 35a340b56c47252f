import type { Day } from "../dates/days.ts";
import type { HistoryRecord } from "../history/record.ts";
import type { CensusAttributes } from "../person/facets.ts";

/** A fact as the two times have it: known from an instant until another one, or still (DOMAIN.md 4). */
export interface Known {
  /** Milliseconds since the epoch. */
  readonly recordedAt: number;
  readonly supersededAt: number | null;
}

/** One person as the census takes them in: everything that was ever known of them, in any order. */
export interface CensusPerson {
  /** A UUID. */
  readonly id: string;
  /** They are on record while one of them stands; for the public, while they stand in public. */
  readonly profiles: readonly CensusProfile[];
  /** The names by which they were shown. */
  readonly names: readonly CensusName[];
  readonly records: readonly CensusRecord[];
  readonly milestones: readonly CensusMilestone[];
}

export interface CensusProfile extends Known {
  readonly attributes: CensusAttributes;
  /** Their earliest possible day of birth; null where it is not known. */
  readonly birth: Day | null;
}

export interface CensusName extends Known {
  /** Grows along the alphabet; only its order matters, and equal names may share it. */
  readonly place: number;
}

/** Somewhere that a fact names; null where it does not say so much. */
export interface CensusPlace {
  readonly state: string | null;
  /** Ref of the facility. */
  readonly facility: string | null;
}

/** What one fact says beside what it is a fact of. */
interface Told {
  /** Null where it names no place. */
  readonly place: CensusPlace | null;
  /** The days for which its sources speak. */
  readonly confirmations: readonly Confirmation[];
}

export interface Confirmation extends Known {
  readonly day: Day;
}

export interface CensusRecord extends HistoryRecord, Told {}

/** A transfer, hearing, charge or sentence; only a transfer has a place. */
export interface CensusMilestone extends Known, Told {
  readonly anchor: Day;
  readonly latest: Day;
  readonly firm: boolean;
}
