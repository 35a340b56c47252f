import { formatDay } from "@paradero/shared/days";
import type { ToConfirmQuery } from "@paradero/shared/record-input";
import { statusesWith } from "@paradero/shared/statuses";
import { todayOf } from "../access/reader.ts";
import type { Writer } from "../changes/writer.ts";
import { choosePeople } from "../people/choose-people.ts";
import { type PersonRow, personRows } from "../people/person-rows.ts";

export interface ToConfirm {
  readonly rows: readonly PersonRow[];
  /** There are more after these. */
  readonly more: boolean;
}

/** People held today of whom no source has spoken for so many days, the longest forgotten first. */
export async function listToConfirm({ reader }: Writer, { days, offset, limit }: ToConfirmQuery): Promise<ToConfirm> {
  const status = statusesWith(({ deprivedOfLiberty }) => deprivedOfLiberty).join(",");
  const { ids, asAt } = choosePeople(reader, { status, sort: "confirmed", direction: "asc" });
  const rows = await personRows(reader, ids(offset, limit + 1), asAt);
  const last = formatDay(todayOf(reader) - days);
  const due = rows.filter(({ confirmed }) => confirmed === null || confirmed <= last);
  return { rows: due.slice(0, limit), more: due.length > limit };
}
