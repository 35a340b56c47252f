import { dayAt, formatDay } from "@paradero/shared/dates/days";
import { DomainError } from "@paradero/shared/words/errors";
import type { CompareQuery } from "@paradero/shared/rosters/roster-input";
import type { Writer } from "../../changes/writer.ts";
import type { ComparedPerson, RosterComparison } from "./comparison-answers.ts";
import { changesBetween, humansOf, type ListedLine, listedLines, personIdOf } from "./listed-humans.ts";
import { refsOf } from "../person-refs.ts";
import { isSameOrganization, type StandingRoster, standingRoster } from "../standing-roster.ts";

/** Lines of all compared lists. */
const MOST_LINES = 300_000;

interface Human {
  readonly id: string;
  readonly name: string;
  /** By list, the lines that name them. */
  readonly on: readonly (readonly ListedLine[])[];
  readonly changed: ComparedPerson["changed"];
}

/**
 * Who is on which of several lists. Of two lists of one organisation also who came, who is gone, and of whom something else
 * is said: being gone is a question, and no release (DOMAIN.md 9). Lines with a fault are left out.
 *
 * @throws {DomainError} `not_found`; `invalid_input`
 */
export async function compareRosters({ reader }: Writer, query: CompareQuery): Promise<RosterComparison> {
  const asked = await Promise.all(query.refs.map((ref) => standingRoster(reader.database, ref)));
  refuseTooLong(asked);
  const [first] = asked;
  const ofOne = asked.every(({ organization }) => isSameOrganization(organization, first?.organization ?? ""));
  const rosters = ofOne ? asked.toSorted(inTime(reader.timeZone)) : asked;
  const isSequel = ofOne && rosters.length === 2;
  if (query.show !== "all" && !isSequel) {
    const message = `"show" is "${query.show}", but only two lists of one organisation follow each other: leave it out.`;
    throw new DomainError("invalid_input", message, [{ field: "show", value: query.show, message }]);
  }
  const lists: ListedLine[][] = [];
  for (const roster of rosters) lists.push(await listedLines(reader, roster));
  const humans = gathered(lists, isSequel);
  const shown = humans.filter((human) => SHOWS[query.show](human));
  const page = shown.slice(query.offset, query.offset + query.limit);
  const refs = await refsOf(
    reader.database,
    page.flatMap(({ id }) => personIdOf(id) ?? []),
  );
  return {
    rosters: rosters.map(({ ref, title, organization, asOf }, index) => {
      return { ref, title, organization, asOf, people: humans.filter((human) => isOn(human, index)).length };
    }),
    counts: isSequel
      ? {
          in: humans.filter(SHOWS.in).length,
          out: humans.filter(SHOWS.out).length,
          changed: humans.filter(SHOWS.changed).length,
        }
      : null,
    overlap: lists.map((_, one) =>
      lists.map((__, other) => humans.filter((human) => isOn(human, one) && isOn(human, other)).length),
    ),
    everywhere: humans.filter(({ on }) => on.every((lines) => lines.length > 0)).length,
    total: shown.length,
    rows: page.map(({ id, name, on, changed }) => ({
      name,
      person: refs.get(personIdOf(id) ?? "") ?? null,
      on: on.map((lines) => lines.length > 0),
      lines: on.map((lines) => lines.map(({ line }) => line.number)),
      changed,
    })),
  };
}

const SHOWS: Record<CompareQuery["show"], (human: Human) => boolean> = {
  all: () => true,
  in: (human) => !isOn(human, 0),
  out: (human) => !isOn(human, 1),
  changed: ({ changed }) => changed.length > 0,
};

function isOn({ on }: Human, list: number): boolean {
  return (on[list]?.length ?? 0) > 0;
}

/** The day that a list speaks for, or else when it was read. */
function inTime(timeZone: string) {
  const dayOf = ({ asOf, recordedAt }: StandingRoster) => asOf ?? formatDay(dayAt(recordedAt.getTime(), timeZone));
  return (one: StandingRoster, other: StandingRoster): number => {
    const [day, next] = [dayOf(one), dayOf(other)];
    if (day !== next) return day < next ? -1 : 1;
    return one.recordedAt.getTime() - other.recordedAt.getTime();
  };
}

/** Everybody who is on any of the lists, in the order of the alphabet. */
function gathered(lists: readonly (readonly ListedLine[])[], isSequel: boolean): Human[] {
  const humanOf = humansOf(lists);
  const found = new Map<string, ListedLine[][]>();
  for (const [index, lines] of lists.entries()) {
    for (const line of lines) {
      const id = humanOf(line);
      const on = found.get(id) ?? lists.map(() => []);
      on[index]?.push(line);
      found.set(id, on);
    }
  }
  const { compare } = new Intl.Collator("es");
  return [...found]
    .map(([id, on]): Human => {
      const [before, after] = [on[0]?.[0], on[1]?.[0]];
      const changed = isSequel && before && after ? changesBetween(before.facts, after.facts) : [];
      return { id, name: on.findLast((lines) => lines.length > 0)?.[0]?.facts.name ?? "", on, changed };
    })
    .toSorted((one, other) => compare(one.name, other.name));
}

function refuseTooLong(rosters: readonly StandingRoster[]): void {
  const lines = rosters.reduce((sum, roster) => sum + roster.lines, 0);
  if (lines <= MOST_LINES) return;
  const message = `These lists have ${lines} lines together, and ${MOST_LINES} can be compared. Compare fewer of them.`;
  throw new DomainError("invalid_input", message);
}
