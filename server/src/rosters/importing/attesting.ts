import type { Grade } from "@paradero/shared/statuses/grades";
import type { MappedLine } from "@paradero/shared/rosters/mapping/mapped-line";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { ATTESTED_STATUS } from "@paradero/shared/statuses/statuses";

const AS_REPORTED: Grade = "reported";

/** A list of who is held on a day says "in custody on that day" of each line that says nothing else (DOMAIN.md 9). */
export function attesting(line: MappedLine, { roster }: RosterMapping): MappedLine {
  if (roster?.asOf === undefined || line.records.length > 0) return line;
  const at = line.heldAt ?? { place: null, facility: null, state: null };
  const attested = {
    status: ATTESTED_STATUS,
    date: `../${roster.asOf}`,
    said: "",
    grade: AS_REPORTED,
    note: null,
    stay: null,
  };
  return { ...line, records: [{ ...attested, ...at, column: "roster.asOf" }] };
}
