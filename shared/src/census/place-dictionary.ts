import { FACET_TRAITS, FACETS, type PlaceFacet } from "../person/facets.ts";
import type { CodeColumn } from "./code-column.ts";
import type { CensusPlace } from "./person.ts";

/** The number of no place: none was named. */
export const NO_PLACE = 0;

const PLACE_FACETS = FACETS.filter((facet): facet is PlaceFacet => FACET_TRAITS[facet].from === "place");

/** A small number for every distinct place, from 1 on. */
export class PlaceDictionary {
  readonly #values = new Map(PLACE_FACETS.map((facet) => [facet, [[null]] as (readonly (string | null)[])[]]));
  readonly #numbers = new Map<string, number>();

  numberOf(place: CensusPlace | null): number {
    if (place === null) return NO_PLACE;
    const said = PLACE_FACETS.map((facet) => place[facet]);
    const key = JSON.stringify(said);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    for (const facet of PLACE_FACETS) this.#values.get(facet)?.push([place[facet]]);
    this.#numbers.set(key, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  /** By number of the place, what it says under a facet. It grows with every new place. */
  valuesOf(facet: PlaceFacet): CodeColumn["values"] {
    return this.#values.get(facet) ?? [];
  }
}
