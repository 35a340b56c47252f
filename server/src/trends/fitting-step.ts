import type { AskedPeriod } from "@paradero/shared/dates/asked-days";
import { CENSUS_STEPS, type CensusStep } from "@paradero/shared/inputs/census-query";
import { stepDays } from "@paradero/shared/census/steps";
import { MOST_CELLS } from "@paradero/shared/census/sweep";
import { faultOf, refusedFor } from "@paradero/shared/words/faults";
import type { FacetName } from "@paradero/shared/person/facets";

/** Points of all series together: thirteen series of twelve years of days, each point being three numbers. */
const MOST_POINTS = 60_000;

/** What is asked, as far as it says how long the answer gets. */
interface Asked extends Pick<AskedPeriod, "from" | "to"> {
  readonly step: CensusStep | undefined;
  readonly by: FacetName | undefined;
}

/**
 * The step of so many series: the one that was asked for; where it was left open, the finest one whose points are not too many.
 *
 * @throws {DomainError} naming the step that would do, or that none does
 */
export function fittingStep(asked: Asked, series: number): CensusStep {
  const { from, to, step } = asked;
  const points = (one: CensusStep) => stepDays(from, to, one).length * series;
  const fitting = CENSUS_STEPS.find((one) => points(one) <= MOST_POINTS);
  if (fitting === undefined) throw tooWide(asked);
  if (step === undefined || points(step) <= MOST_POINTS) return step ?? fitting;
  const values = { field: "step", value: step, points: String(points(step)), most: String(MOST_POINTS), step: fitting };
  throw refusedFor([faultOf({ code: "too_fine", values })]);
}

/** @throws {DomainError} where a shorter period or fewer values are needed: no step makes it less */
export function refuseTooWide(asked: Asked, cells: number): void {
  if (cells > MOST_CELLS) throw tooWide(asked);
}

function tooWide({ by, from, to }: Asked) {
  return refusedFor([
    faultOf({ code: "too_wide", values: { field: "by", value: by ?? "", days: String(to - from + 1) } }),
  ]);
}
