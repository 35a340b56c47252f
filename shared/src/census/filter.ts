import type { FacetChoice } from "../people-query.ts";

/** Which people are meant. Facets without a choice are open. */
export interface PersonFilter {
  /** By facet: `status` and `freshness` beside the attribute facets. The word `unknown` means the value null. */
  readonly choices?: Readonly<Record<string, FacetChoice | undefined>> | undefined;
  /** Only these people (the hits of a name search); the others are out. */
  readonly only?: readonly string[] | undefined;
}
