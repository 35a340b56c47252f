import type { PeopleQuery } from "@paradero/shared/people-query";
import type { Sector, Sex } from "@paradero/shared/profiles";
import type { Status } from "@paradero/shared/statuses";
import type { Reader } from "../access/reader.ts";

/** When something began: as it was said, and the days that follow from it. */
export interface Since {
  /** EDTF. */
  readonly edtf: string;
  /** ISO day; null where there is no first possible day. */
  readonly earliest: string | null;
  readonly latest: string;
}

/** One person in a list. */
export interface PersonRow {
  readonly ref: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly sex: Sex | null;
  readonly sector: Sector | null;
  /** State of the newest record that gives one. */
  readonly state: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly nationalities: readonly string[];
  /** The count status (middle line) on the chosen day. */
  readonly status: Status | null;
  /** Every status that is possible on that day. */
  readonly possible: readonly Status[];
  /** Nothing else than `status` is possible on that day. */
  readonly sure: boolean;
  /** Since when `status`, without a break. */
  readonly since: Since | null;
  /** ISO day: the newest day that a source of a firm record speaks for. */
  readonly confirmed: string | null;
  /** How many sources the person's open records rest on. */
  readonly sources: number;
}

export interface PeoplePage {
  /** All who fit, not only this page. */
  readonly total: number;
  readonly rows: readonly PersonRow[];
}

/** One page of the people who fit the filters on a day, as known on a day. */
export async function listPeople(_reader: Reader, _query: PeopleQuery): Promise<PeoplePage> {
  throw new Error("not yet");
}
