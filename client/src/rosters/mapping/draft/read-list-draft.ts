import type { DateRange } from "@paradero/shared/dates/dates";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import { DomainError } from "@paradero/shared/words/errors";
import type { Locale } from "@paradero/shared/words/locales";
import { type RosterMapping, rosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { readTypedDate } from "@paradero/shared/dates/typed-dates";
import { type Fault, type Faults, readSource } from "../../../history/record/read-record.ts";
import type { ListDraft } from "./list-draft.ts";
import { type DateOrderCounts, gapsIn, type MappingGap, orderIsOpen } from "./gaps.ts";

type RosterField = "organization" | "rosterTitle" | "asOf";

export interface ReadList {
  /** What the mapping only half says. */
  readonly gaps: readonly MappingGap[];
  /** Somebody has to say what 03/04/1976 means. */
  readonly orderIsOpen: boolean;
  readonly source: Faults;
  readonly roster: Partial<Record<RosterField, Fault>>;
  readonly published: DateRange | null;
  readonly asOf: DateRange | null;
  /** What can be tried on the first rows: without source and list, which change nothing in them. Null while it has gaps. */
  readonly tried: RosterMapping | null;
  /** All of it, to be exported; without what is not complete. */
  readonly written: RosterMapping;
  /** All of it, complete. */
  readonly sent: RosterMapping | null;
}

interface About {
  readonly columns: readonly string[];
  readonly dateOrder: DateOrderCounts;
  readonly locale: Locale;
  readonly today: Day;
}

/** Reads what somebody has said of a list as far as it goes: what is missing, what can be tried, what can be sent. */
export function readListDraft(draft: ListDraft, mapping: RosterMapping, about: About): ReadList {
  const gaps = gapsIn(mapping, about.columns);
  const isOpen = orderIsOpen(mapping, about.dateOrder);
  const sourceFaults: Faults = {};
  const source = readSource(draft.source, about, sourceFaults);
  const choice = source?.choice ?? null;
  const roster: ReadList["roster"] = {};
  const asOf = readAsOf(draft, about, roster);
  const organization = draft.organization.trim();
  const title = draft.title.trim();
  // Whose list it is may be left open, but not said by half, and a day is somebody's to say.
  const isSaid = draft.isCustody || organization !== "" || title !== "";
  if (isSaid && organization === "") roster.organization = "missing";
  if (isSaid && title === "") roster.rosterTitle = "missing";
  const isRosterWhole = isSaid && Object.keys(roster).length === 0;
  const plain = { ...mapping, format: { ...mapping.format, ...draft.format }, source: undefined, roster: undefined };
  const written: RosterMapping = {
    ...plain,
    ...(choice && { source: "ref" in choice ? { ref: choice.ref } : choice.new }),
    ...(isRosterWhole && {
      roster: { organization, title, ...(asOf !== null && asOf.latest !== null && { asOf: formatDay(asOf.latest) }) },
    }),
  };
  const isWhole = gaps.length === 0 && !isOpen && choice !== null && (isRosterWhole || !isSaid);
  return {
    gaps,
    orderIsOpen: isOpen,
    source: sourceFaults,
    roster,
    published: source?.published ?? null,
    asOf,
    tried: gaps.length === 0 ? plain : null,
    written,
    sent: isWhole && rosterMapping.safeParse(written).success ? written : null,
  };
}

/** One day; what covers more, or has not come yet, is no day on which anybody saw who was held. */
function readAsOf(
  { isCustody, asOf }: ListDraft,
  { locale, today }: About,
  faults: ReadList["roster"],
): DateRange | null {
  if (!isCustody) return null;
  if (asOf.trim() === "") {
    faults.asOf = "missing";
    return null;
  }
  try {
    const range = readTypedDate(asOf, locale, today);
    const isOneDay = range.earliest !== null && range.earliest === range.latest && range.earliest <= today;
    if (!isOneDay) faults.asOf = "missing";
    return isOneDay ? range : null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    faults.asOf = { sentence: error.message };
    return null;
  }
}
