import { people } from "@paradero/drizzle/schema/people";
import type { PeopleFilters } from "@paradero/shared/inputs/people-query";
import { MOST_PEOPLE_A_BULK } from "@paradero/shared/inputs/record-input";
import { type SeenPerson, versionsOf } from "../../changes/seen-people.ts";
import type { Writer } from "../../changes/writer.ts";
import { isAmong } from "../../database/among.ts";
import { namesPrice } from "../../work/prices.ts";
import { spend } from "../../work/work.ts";
import { choosePeople } from "./choose-people.ts";

/** Everybody who fits, to be written on as they are now. */
export interface ChosenForAll {
  readonly total: number;
  /** In their order; nobody where they are more than one change takes. */
  readonly people: readonly SeenPerson[];
}

export async function chooseAll({ reader }: Writer, filters: PeopleFilters): Promise<ChosenForAll> {
  const { total, ids } = await choosePeople(reader, { ...filters, sort: "name", direction: "asc" });
  if (total === 0 || total > MOST_PEOPLE_A_BULK) return { total, people: [] };
  spend(namesPrice(total));
  const chosen = ids(0, total);
  const { database } = reader;
  const versions = await versionsOf(database, chosen);
  const rows = await database.select({ id: people.id, ref: people.ref }).from(people).where(isAmong(people.id, chosen));
  const refs = new Map(rows.map(({ id, ref }) => [id, ref]));
  return {
    total,
    people: chosen.flatMap((id) => {
      const ref = refs.get(id);
      return ref === undefined ? [] : [{ ref, expectedVersion: versions.get(id) ?? 0 }];
    }),
  };
}
