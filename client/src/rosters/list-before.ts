import { tryReadEdtf } from "@paradero/shared/dates/dates";

interface DatedList {
  readonly ref: string;
  readonly organization: string;
  /** EDTF */
  readonly asOf: string | null;
}

/** The newest list of the same organisation that speaks for an earlier day. */
export function listBefore<L extends DatedList>(list: DatedList, others: readonly L[]): L | null {
  const day = dayOf(list);
  if (day === null || list.organization === "") return null;
  const earlier = others.flatMap((one) => {
    const its = dayOf(one);
    return one.ref !== list.ref && one.organization === list.organization && its !== null && its < day
      ? [{ one, day: its }]
      : [];
  });
  return earlier.toSorted((a, b) => b.day - a.day)[0]?.one ?? null;
}

function dayOf({ asOf }: DatedList): number | null {
  const read = tryReadEdtf(asOf ?? "");
  return read.ok ? read.range.latest : null;
}
