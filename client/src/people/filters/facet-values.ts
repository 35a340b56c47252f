import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { FACET_TRAITS, type FacetName } from "@paradero/shared/person/facets";

export interface FacetValue {
  /** As it stands in an address: `unknown` for what is not on record. */
  readonly value: string;
  readonly count: number;
}

/**
 * The values of a facet as they are listed: vocabularies whole and in their own order, values from the data by how many
 * there are; "not on record" last. A chosen value stays listed when nobody has it any more, so that it can be taken away.
 */
export function facetValues(
  facet: FacetName,
  counts: readonly { readonly value: string | null; readonly count: number }[],
  chosen: readonly string[],
): FacetValue[] {
  const known = new Map(counts.map(({ value, count }) => [value ?? UNKNOWN, count]));
  const { words } = FACET_TRAITS[facet];
  const byCount = [...known.keys()].sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0) || (a < b ? -1 : 1));
  const listed = new Set([...(words ?? byCount), ...chosen].filter((value) => value !== UNKNOWN));
  if (known.has(UNKNOWN) || chosen.includes(UNKNOWN)) listed.add(UNKNOWN);
  return [...listed].map((value) => ({ value, count: known.get(value) ?? 0 }));
}
