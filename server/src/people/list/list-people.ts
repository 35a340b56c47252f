import { formatDay } from "@paradero/shared/dates/days";
import type { PeopleQuery } from "@paradero/shared/inputs/people-query";
import type { Reader } from "../../access/readers/reader.ts";
import { choosePeople, type ListGrounds } from "./choose-people.ts";
import { listPrice } from "../../work/prices.ts";
import { inOrder, spendInTurn } from "../../work/work.ts";
import { type PersonRow, personRows } from "./person-rows.ts";

export interface PeoplePage extends ListGrounds {
  /** All who fit, not only this page. */
  readonly total: number;
  /** ISO day: the newest one for which a source speaks of anybody of them (DOMAIN.md 5.12). */
  readonly newestConfirmation: string | null;
  readonly rows: readonly PersonRow[];
}

/** One page of the people who fit the filters on a day, as known on a day. */
export function listPeople(reader: Reader, query: PeopleQuery): Promise<PeoplePage> {
  return inOrder(() => answer(reader, query));
}

async function answer(reader: Reader, query: PeopleQuery): Promise<PeoplePage> {
  await spendInTurn(listPrice(reader.census.size, query.limit));
  const { total, confirmed, ids, asAt, grounds } = await choosePeople(reader, query);
  const newestConfirmation = confirmed === null ? null : formatDay(confirmed);
  return {
    ...grounds,
    total,
    newestConfirmation,
    rows: await personRows(reader, ids(query.offset, query.limit), asAt),
  };
}
