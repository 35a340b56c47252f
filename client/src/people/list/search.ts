import {
  type FacetChoice,
  type PeopleFilters,
  choiceText,
  facetChoice,
  peopleQuery,
} from "@paradero/shared/inputs/people-query";
import {
  attribute,
  type FacetAttribute,
  type FacetNameOf,
  ROW_ATTRIBUTES,
  type RowAttribute,
} from "@paradero/shared/person/attributes";
import { FACETS, type FacetName } from "@paradero/shared/person/facets";
import { wants } from "@paradero/shared/words/request-faults";
import type { Search } from "../../read-search.ts";
import { z } from "zod";

/** The name of the column of an attribute: that of its facet, where it has one. */
export type AttributeTableColumn = { readonly [A in RowAttribute]: AttributeColumnName<A> }[RowAttribute];
type AttributeColumnName<A extends RowAttribute> = A extends FacetAttribute ? FacetNameOf<A> : A;

type OwnColumn = "name" | "status" | "since" | "state" | "confirmed" | "sources";
export type PeopleColumn = OwnColumn | AttributeTableColumn;

/** The attributes that rows have, by the column that shows them. */
export const ATTRIBUTE_OF_COLUMN: ReadonlyMap<PeopleColumn, RowAttribute> = new Map(
  ROW_ATTRIBUTES.map((name) => [(attribute(name).facet ?? name) as AttributeTableColumn, name]),
);

/** The columns of the table, in their order. The name always stands first and cannot be hidden. */
export const PEOPLE_COLUMNS: readonly PeopleColumn[] = [
  "name",
  "status",
  "since",
  "state",
  ...ATTRIBUTE_OF_COLUMN.keys(),
  "confirmed",
  "sources",
];

/** What the table shows until the reader chooses. */
const USUAL_COLUMNS = PEOPLE_COLUMNS.filter((column) => {
  const name = ATTRIBUTE_OF_COLUMN.get(column);
  return name === undefined || attribute(name).inRows === "usual";
});

/** The columns that an address asks for; the name always among them. */
export function columnsOf(search: { readonly columns?: string | undefined }): PeopleColumn[] {
  const asked: readonly string[] = search.columns?.split(",") ?? USUAL_COLUMNS;
  return PEOPLE_COLUMNS.filter((column) => column === "name" || asked.includes(column));
}

/** What an address says of the shown columns: nothing where they are the usual ones. */
export function columnsText(shown: readonly PeopleColumn[]): string | undefined {
  const text = PEOPLE_COLUMNS.filter((column) => column === "name" || shown.includes(column)).join();
  return text === USUAL_COLUMNS.join() ? undefined : text;
}

export const DENSITIES = ["roomy", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

/** Everything that a view of the people is made of: an address holds it whole, so that a view can be sent. */
export const peopleSearch = peopleQuery.omit({ offset: true, limit: true }).extend({
  /** The columns beside the name, where they are not the usual ones: `status,since,sources`. */
  columns: z
    .string()
    .superRefine((text, context) => {
      const wrong = text.split(",").find((word) => !PEOPLE_COLUMNS.some((column) => column === word));
      if (wrong === undefined) return;
      context.addIssue({ code: "custom", message: wants("knows", { word: wrong, words: PEOPLE_COLUMNS.join(", ") }) });
    })
    .transform((text) => PEOPLE_COLUMNS.filter((column) => text.split(",").includes(column)).join())
    .optional(),
  density: z.enum(DENSITIES).optional(),
});

export type PeopleSearch = Search<typeof peopleSearch>;

/** The filters alone: what the counts of the facets, the chart and the downloads take. */
export function filtersOf(search: PeopleFilters): PeopleFilters {
  const filters: Record<string, string> = {};
  for (const key of [...FACETS, "q", "on", "asKnown", "certainty", "rule"] as const) {
    const value = search[key];
    if (value !== undefined && value !== "") filters[key] = value;
  }
  return filters;
}

/** The text of `facet` once `value` is chosen or not; undefined where nothing is chosen any more. */
export function withValue(
  filters: PeopleFilters,
  facet: FacetName,
  value: string,
  chosen: boolean,
): string | undefined {
  const { except, values }: FacetChoice = facetChoice(filters, facet) ?? { except: false, values: [] };
  const others = values.filter((other) => other !== value);
  return textOf({ except, values: chosen ? [...others, value] : others });
}

/** The text of `facet` once it means "everything but" its values, or no longer does. */
export function withExcept(filters: PeopleFilters, facet: FacetName, except: boolean): string | undefined {
  const choice = facetChoice(filters, facet);
  return choice && textOf({ except, values: choice.values });
}

function textOf(choice: FacetChoice): string | undefined {
  return choice.values.length === 0 ? undefined : choiceText(choice);
}

/** The filter keys that narrow a view, in the order in which chips stand. */
export const FILTER_KEYS = ["q", ...FACETS, "certainty", "on", "asKnown"] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export function activeFilters(filters: PeopleFilters): FilterKey[] {
  const isSet = (key: FilterKey | "rule") => filters[key] !== undefined && filters[key] !== "";
  return FILTER_KEYS.filter((key) => isSet(key) || (key === "certainty" && isSet("rule")));
}

/** What takes a filter away: a rule alone still means those who are counted under it. */
export function without(key: FilterKey): Partial<Record<FilterKey | "rule", undefined>> {
  return key === "certainty" ? { certainty: undefined, rule: undefined } : { [key]: undefined };
}
