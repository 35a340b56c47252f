import { MOST_PEOPLE_A_PAGE, type PeopleQuery } from "@paradero/shared/people-query";
import type { Reader } from "../access/reader.ts";
import { choosePeople } from "./choose-people.ts";
import { type PersonRow, personRows } from "./person-rows.ts";

/** Everybody who fits, a page at a time, so that a list of any length takes the memory of one page. */
export async function* everyPage(
  reader: Reader,
  query: Omit<PeopleQuery, "offset" | "limit">,
): AsyncGenerator<readonly PersonRow[]> {
  const { total, ids, asAt } = choosePeople(reader, query);
  for (let from = 0; from < total; from += MOST_PEOPLE_A_PAGE) {
    yield personRows(reader, ids(from, MOST_PEOPLE_A_PAGE), asAt);
  }
}
