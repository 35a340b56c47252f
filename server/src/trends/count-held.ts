import { askedPeriod, faultsOfPeriod } from "@paradero/shared/dates/asked-days";
import type { CensusQuery, CensusStep } from "@paradero/shared/inputs/census-query";
import type { Census } from "@paradero/shared/census/census";
import { isChosen } from "@paradero/shared/census/filter";
import type { Sliced } from "@paradero/shared/census/sliced";
import type { Timeline, TimelineRequest } from "@paradero/shared/census/timeline";
import { type CountingRule, ruleVersion, statusesCountedBy } from "@paradero/shared/statuses/counting-rules";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import { refuseFaults } from "@paradero/shared/words/faults";
import { FACET_TRAITS, type FacetName, FACETS } from "@paradero/shared/person/facets";
import { setOf } from "@paradero/shared/statuses/status-set";
import type { Status } from "@paradero/shared/statuses/statuses";
import { type Counter, todayOf } from "../access/readers/reader.ts";
import { filterOf } from "../people/list/choose-people.ts";
import { type AnsweredFilters, type Grounds, groundsOf } from "../people/grounds.ts";
import { knownInstant } from "../people/known-at.ts";
import { makeReady } from "../people/list/make-ready.ts";
import { understoodFilters } from "../people/list/understood-filters.ts";
import { cellsPrice, pointsPrice, sweepPrice } from "../work/prices.ts";
import { inOrder, pay, spend, spendInTurn } from "../work/work.ts";
import { fittingStep, refuseTooWide } from "./fitting-step.ts";

export interface HeldSeries {
  /** Value of the facet `by`; null is "not on record", or everybody where there is no `by`. */
  readonly value: string | null;
  /** One number a day of `days`: certainly held, counted, possibly held. */
  readonly low: readonly number[];
  readonly count: readonly number[];
  readonly high: readonly number[];
}

export interface Held extends Grounds {
  readonly rule: CountingRule;
  readonly ruleVersion: number;
  /** D: each day from the first to the last, at every step. */
  readonly from: string;
  readonly to: string;
  readonly step: CensusStep;
  readonly by: FacetName | null;
  /** Somebody stands in more than one series, so that together they say more than there are. */
  readonly overlapping: boolean;
  /** Last day of each step. */
  readonly days: readonly string[];
  readonly series: readonly HeldSeries[];
  /** ISO day: the newest one for which a source speaks of anybody counted on the last day (DOMAIN.md 5.12). */
  readonly newestConfirmation: string | null;
  /**
   * At least so many more are certainly held on the last day who may not be named; 0 is fewer than five. It is said of today, as
   * known now, of everybody together: a filter or a day in the past would single people out. Null where it is not said, and
   * to whom sees everybody.
   */
  readonly unnamedAtLeast: number | null;
}

/**
 * How many were held on each day under one rule, as known on one day (DOMAIN.md 5 and 6).
 *
 * @throws {DomainError} when a day is still to come, the period no period, or a word of a filter means nothing here
 */
export function countHeld(reader: Counter, query: CensusQuery): Promise<Held> {
  return inOrder(() => answer(reader, query));
}

async function answer(reader: Counter, query: CensusQuery): Promise<Held> {
  spend(0);
  const today = todayOf(reader);
  const question = `held ${today} ${JSON.stringify(query)}`;
  const afford = () => spendInTurn(sweepPrice(reader.census.size, changesDaily(query.by, query)));
  const named = await reader.census.remember(question, afford, () => countNamed(reader, query, today));
  pay(pointsPrice(named.days.length * named.series.length));
  const isOfEverybodyToday =
    named.to === formatDay(today) &&
    named.asKnown === named.to &&
    named.by === null &&
    Object.keys(named.filters).length === 0;
  const statuses = setOf(statusesCountedBy(query.rule));
  // Who may not be named moves nothing that is remembered of those who are.
  return {
    ...named,
    unnamedAtLeast: isOfEverybodyToday ? (reader.unnamed?.heldAtLeast(statuses, today) ?? null) : null,
  };
}

async function countNamed(reader: Counter, query: CensusQuery, today: Day): Promise<Omit<Held, "unnamedAtLeast">> {
  const { rule, step: asked, by, from: first, to: last, asKnown, ...filters } = query;
  refuseFaults(faultsOfPeriod({ from: first, to: last, asKnown }, today));
  const { from, to, asKnown: known } = askedPeriod({ from: first, to: last, asKnown }, today);
  const understood = understoodFilters(reader, filters);
  const statuses = setOf(statusesCountedBy(rule));
  const instant = knownInstant(reader, known);
  const filter = await filterOf(reader, understood, instant);
  const period = { from, to, step: asked, by };
  let cells = 0;
  const request = {
    statuses,
    from,
    to,
    step: (series: number) => fittingStep(period, series),
    filter,
    asKnown: instant,
    afford: (count: number) => {
      cells = count;
      refuseTooWide(period, cells);
    },
  };
  await makeReady(reader, instant);
  const isSeveral = by !== undefined && FACET_TRAITS[by].several;
  return reader.census.ask(function* held(census) {
    const timeline = yield* census.timelineInSlices({ ...request, by });
    pay(cellsPrice(cells));
    const { step } = timeline;
    const whole = isSeveral ? yield* census.timelineInSlices({ ...request, step }) : null;
    const newest = newestConfirmation(census, request, statusesCountedBy(rule));
    yield;
    return {
      rule,
      ruleVersion: ruleVersion(rule),
      from: formatDay(from),
      to: formatDay(to),
      step,
      by: by ?? null,
      ...groundsOf(reader, known, understood),
      overlapping: whole !== null && isOverlapping(timeline, whole),
      days: Array.from(timeline.days, formatDay),
      series: yield* heldSeries(timeline),
      newestConfirmation: newest,
    };
  });
}

function* heldSeries({ series }: Timeline): Sliced<HeldSeries[]> {
  const held: HeldSeries[] = [];
  for (const { value, low, count, high } of series) {
    held.push({ value, low: Array.from(low), count: Array.from(count), high: Array.from(high) });
    yield;
  }
  return held;
}

/** Whether somebody may be in another series, or in none, on another day. */
function changesDaily(by: FacetName | undefined, filters: AnsweredFilters): boolean {
  const facets = FACETS.filter((facet) => facet === by || filters[facet] !== undefined);
  return facets.some((facet) => facet === "freshness" || FACET_TRAITS[facet].from === "place");
}

function newestConfirmation(census: Census, request: TimelineRequest, counted: readonly Status[]): string | null {
  const { filter, to: on, asKnown } = request;
  const choice = filter.choices?.["status"];
  const values = choice ? counted.filter((status) => isChosen(choice, [status])) : counted;
  const choices = { ...filter.choices, status: { values, except: false } };
  const day = census.newestConfirmation({ filter: { ...filter, choices }, on, asKnown });
  return day === null ? null : formatDay(day);
}

/** Whether the parts say more than the whole on any day. */
function isOverlapping(parts: Timeline, { series: [whole] }: Timeline): boolean {
  return (["low", "count", "high"] as const).some((line) =>
    whole?.[line].some((number, day) => number < parts.series.reduce((sum, part) => sum + (part[line][day] ?? 0), 0)),
  );
}
