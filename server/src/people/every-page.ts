import type { PeopleQuery } from "@paradero/shared/people-query";
import type { Reader } from "../access/reader.ts";
import { choosePeople, type ListGrounds } from "./choose-people.ts";
import { type PersonRow, personRows } from "./person-rows.ts";

/** A query for many people costs little more than one for a few. */
const PEOPLE_AT_ONCE = 2_000;

/** A whole list: what it says of itself, and its rows. */
export interface WholeList {
  readonly grounds: ListGrounds;
  readonly pages: AsyncGenerator<readonly PersonRow[]>;
}

/** Everybody who fits, a page at a time, so that a list of any length takes the memory of one page. */
export function everyPage(reader: Reader, query: Omit<PeopleQuery, "offset" | "limit">): WholeList {
  const { total, ids, asAt, grounds } = choosePeople(reader, query);
  async function* pages() {
    for (let from = 0; from < total; from += PEOPLE_AT_ONCE) {
      yield personRows(reader, ids(from, PEOPLE_AT_ONCE), asAt);
    }
  }
  return { grounds, pages: pages() };
}
