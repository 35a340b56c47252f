import type { Grade } from "@paradero/shared/grades";
import type { MilestoneKind } from "@paradero/shared/milestones";
import type { NameKind, Sector, Sex } from "@paradero/shared/profiles";
import type { Status } from "@paradero/shared/statuses";
import type { Reader } from "../access/reader.ts";
import type { Citation } from "../sources/citations-of.ts";
import type { Since } from "./list-people.ts";
import type { PersonQuery } from "./person-query.ts";

interface DatedFact {
  readonly id: string;
  /** EDTF, as it was said. */
  readonly date: string;
  /** ISO days that follow from the date and the evidence; `earliest` is null where there is none. */
  readonly earliest: string | null;
  readonly latest: string;
  readonly grade: Grade;
  /** Name of the facility. */
  readonly facility: string | null;
  readonly place: string | null;
  /** ISO instants. */
  readonly recordedAt: string;
  readonly supersededAt: string | null;
  /** Id of the fact that this one corrects. */
  readonly corrects: string | null;
  readonly citations: readonly Citation[];
}

export interface PersonRecord extends DatedFact {
  readonly status: Status;
  readonly minuteOfDay: number | null;
  readonly state: string | null;
}

export interface PersonMilestone extends DatedFact {
  readonly kind: MilestoneKind;
}

/** A run of days on which the possibilities of one person are the same. */
export interface PersonStretch {
  /** First day; null is "since ever". */
  readonly from: string | null;
  /** First day after it; null is "no end". */
  readonly until: string | null;
  readonly possible: readonly Status[];
  /** "Nothing on record yet" is possible too. */
  readonly nothing: boolean;
  readonly count: Status | null;
}

export interface Person {
  readonly ref: string;
  readonly name: string;
  readonly names: readonly { readonly name: string; readonly kind: NameKind }[];
  readonly sex: Sex | null;
  readonly sector: Sector | null;
  /** EDTF, as far as publication allows. */
  readonly birth: string | null;
  readonly nationalities: readonly string[];
  readonly occupation: { readonly en: string | null; readonly es: string | null };
  /** Under 18 at the time of a record. */
  readonly minor: boolean;
  /** Today, or on the day of `asKnown`: the same meanings as in a list. */
  readonly status: Status | null;
  readonly possible: readonly Status[];
  readonly sure: boolean;
  readonly since: Since | null;
  readonly state: string | null;
  readonly confirmed: string | null;
  /** In the order of the history (domain.md 3.5), only those known on `asKnown`. */
  readonly records: readonly PersonRecord[];
  readonly milestones: readonly PersonMilestone[];
  readonly stretches: readonly PersonStretch[];
  /** Records that were corrected or retracted by then, newest closing first: what the page once said. */
  readonly replaced: readonly PersonRecord[];
}

/** One person with their whole history. A person who may not be seen is "not found", like one who does not exist. */
export async function getPerson(_reader: Reader, _query: PersonQuery): Promise<Person> {
  throw new Error("not yet");
}
