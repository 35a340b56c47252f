import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import type { ToConfirmQuery } from "@paradero/shared/inputs/record-input";
import { statusesWith } from "@paradero/shared/statuses/statuses";
import { type StaffReader, todayOf } from "../access/readers/reader.ts";
import type { Writer } from "../changes/writer.ts";
import { choicesOf } from "../people/list/choose-people.ts";
import { type PersonRow, personRows } from "../people/list/person-rows.ts";

export interface ToConfirm {
  /** How many there are in all. */
  readonly total: number;
  readonly rows: readonly PersonRow[];
}

/** People held today of whom no source has spoken for so many days: those of whom none ever did, then the longest forgotten. */
export async function listToConfirm({ reader }: Writer, { days, offset, limit }: ToConfirmQuery): Promise<ToConfirm> {
  const asAt = { on: todayOf(reader), asKnown: null };
  const [never, longAgo] = [
    select(reader, asAt, { freshness: UNKNOWN }),
    select(reader, asAt, { freshness: `!${UNKNOWN}`, silentSince: asAt.on - days }),
  ];
  const first = never.ids(offset, limit);
  const ids = [...first, ...longAgo.ids(Math.max(0, offset - never.total), limit - first.length)];
  return { total: never.total + longAgo.total, rows: await personRows(reader, ids, asAt) };
}

function select(
  reader: StaffReader,
  asAt: { readonly on: number; readonly asKnown: null },
  wanted: { readonly freshness: string; readonly silentSince?: number },
) {
  const status = statusesWith(({ deprivedOfLiberty }) => deprivedOfLiberty).join(",");
  const filter = {
    choices: choicesOf({ status, freshness: wanted.freshness }),
    silentSince: wanted.silentSince,
  };
  return reader.census.select({ filter, ...asAt, sort: "confirmed", direction: "asc" });
}
