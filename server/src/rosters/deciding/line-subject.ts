import type { MatchSubject } from "@paradero/shared/matching/match-subject";
import type { MappedLine } from "@paradero/shared/rosters/mapping/mapped-line";
import { STATUS_TRAITS } from "@paradero/shared/statuses/statuses";
import { identifierKey } from "@paradero/shared/matching/identifiers";
import { distinct, spanOf } from "../../matching/match-subjects.ts";

/** A line of a list as matching looks at it. */
export function lineSubject({
  names,
  birth,
  sex,
  identifier,
  records,
  heldAt,
  nationalities,
}: MappedLine): MatchSubject {
  return {
    names: names.map(({ name }) => name),
    birth: spanOf(birth),
    sex,
    identifiers: identifier ? [identifierKey(identifier)] : [],
    places: distinct(
      [...records, ...(heldAt ? [heldAt] : [])].flatMap(({ facility, place, state }) => [facility, place, state]),
    ),
    days: records.filter(({ status }) => STATUS_TRAITS[status].inCustody).flatMap(({ date }) => spanOf(date) ?? []),
    nationalities,
  };
}
