import type { PeopleQuery } from "@paradero/shared/inputs/people-query";
import type { Reader } from "../../access/readers/reader.ts";
import { choosePeople, type ListGrounds } from "./choose-people.ts";
import { downloadPrice } from "../../work/prices.ts";
import { pay, turns } from "../../work/work.ts";
import { type PersonRow, personRows } from "./person-rows.ts";

/** A query for many people costs little more than one for a few; their rows keep everybody else waiting. */
const PEOPLE_AT_ONCE = 500;

/** A whole list: what it says of itself, and its rows. */
export interface WholeList {
  readonly grounds: ListGrounds;
  /** It goes out at once: nothing of it is looked for while it is read. */
  readonly isShort: boolean;
  readonly pages: AsyncGenerator<readonly PersonRow[]>;
}

/** Everybody who fits, a page at a time, so that a list of any length takes the memory of one page. */
export async function everyPage(reader: Reader, query: Omit<PeopleQuery, "offset" | "limit">): Promise<WholeList> {
  const { total, ids, asAt, grounds } = await choosePeople(reader, query);
  // Who they are was asked in the same question, and may have taken a search.
  pay(downloadPrice(total));
  const inTurn = turns();
  async function* pages() {
    for (let from = 0; from < total; from += PEOPLE_AT_ONCE) {
      yield inTurn(() => personRows(reader, ids(from, PEOPLE_AT_ONCE), asAt));
    }
  }
  return { grounds, isShort: total <= PEOPLE_AT_ONCE, pages: pages() };
}
