import type { FigureConcept } from "@paradero/shared/inputs/figures";
import { LOCALES } from "@paradero/shared/words/locales";
import { organizationName } from "@paradero/shared/words/messages";
import type { Outputs } from "../api.ts";
import { foldText } from "@paradero/shared/words/fold-words";
import { type FigureSort, type FiguresSearch, TOTAL } from "./figures-search.ts";

export type Figure = Outputs["figures"]["list"][number];

/** The filters that take one value each; `q` is apart. */
export const FIGURE_FILTERS = ["organization", "concept", "breakdown", "tier"] as const;
export type FigureFilter = (typeof FIGURE_FILTERS)[number];

export interface FigureOption {
  readonly value: string;
  readonly count: number;
}

/** The value of a figure that a filter looks at. A figure without a breakdown is the total. */
function filterValue(figure: Figure, filter: FigureFilter): string {
  return filter === "breakdown" ? (figure.breakdown ?? TOTAL) : figure[filter];
}

/** The figures that an address names, in its order. Equal ones stay as they came: newest first, then by organisation. */
export function shownFigures(figures: readonly Figure[], search: FiguresSearch, words: SortWords): Figure[] {
  const sign = search.direction === "asc" ? 1 : -1;
  const compare = COMPARE[search.sort];
  return filtered(figures, search, FIGURE_FILTERS).toSorted((a, b) => sign * compare(a, b, words));
}

/** The choices of one filter, each counted under the other filters, most frequent first. */
export function figureOptions(figures: readonly Figure[], search: FiguresSearch, filter: FigureFilter): FigureOption[] {
  const others = FIGURE_FILTERS.filter((other) => other !== filter);
  const counts = Map.groupBy(filtered(figures, search, others), (figure) => filterValue(figure, filter));
  const chosen = search[filter];
  if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, []);
  return [...counts]
    .map(([value, found]) => ({ value, count: found.length }))
    .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** The other values on record for the same organisation, concept, breakdown and date. */
export function conflictsOf(figures: readonly Figure[], figure: Figure): Figure[] {
  if (!figure.conflicts) return [];
  return figures.filter((other) => other.ref !== figure.ref && statementKey(other) === statementKey(figure));
}

function filtered(figures: readonly Figure[], search: FiguresSearch, filters: readonly FigureFilter[]): Figure[] {
  const wanted = foldText(search.q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return figures.filter(
    (figure) =>
      filters.every((filter) => search[filter] === undefined || filterValue(figure, filter) === search[filter]) &&
      wanted.every((word) => searchable(figure).includes(word)),
  );
}

const texts = new WeakMap<Figure, string>();

function searchable(figure: Figure): string {
  let text = texts.get(figure);
  if (text === undefined) {
    const sources = figure.citations.flatMap(({ source }) => [source.title, source.publisher]);
    const words = [
      figure.organization,
      // Whoever knows it by its name in another language finds it too.
      ...LOCALES.map((locale) => organizationName(figure.organization, locale)),
      figure.value,
      figure.breakdownValue,
      figure.note.es,
      figure.note.en,
      ...sources,
    ];
    text = foldText(words.filter((word) => word !== null).join(" "));
    texts.set(figure, text);
  }
  return text;
}

/** What rows are put in order by, in the reader's language. */
interface SortWords {
  readonly concept: (concept: FigureConcept) => string;
  readonly organization: (organization: string) => string;
}

type Compare = (a: Figure, b: Figure, words: SortWords) => number;

const COMPARE: Record<FigureSort, Compare> = {
  asOf: (a, b) => a.asOfLatest.localeCompare(b.asOfLatest),
  value: (a, b) => a.value - b.value,
  organization: (a, b, words) => words.organization(a.organization).localeCompare(words.organization(b.organization)),
  concept: (a, b, words) => words.concept(a.concept).localeCompare(words.concept(b.concept)),
};

function statementKey(figure: Figure): string {
  const { organization, concept, breakdown, breakdownValue, asOf, period } = figure;
  return JSON.stringify([organization, concept, breakdown, breakdownValue, asOf, period]);
}
