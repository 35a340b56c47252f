import type { Fault } from "@paradero/shared/words/errors";
import { faultOf, quote, refuseFaults } from "@paradero/shared/words/faults";
import { choiceText, facetChoice, inWordsOf, UNKNOWN } from "@paradero/shared/inputs/people-query";
import { FACET_TRAITS, type FacetName, FACETS, isPlaceFacet } from "@paradero/shared/person/facets";
import type { Right } from "@paradero/shared/words/request-faults";
import { countryMeant } from "@paradero/shared/rosters/cells/country-words";
import type { Counter } from "../../access/readers/reader.ts";
import type { AnsweredFilters } from "../grounds.ts";

type Places = Pick<Counter, "census">;

/**
 * The filters in the words that the store knows: "tachira" is Táchira, "ve" and "venezolana" are VE. The words of the other
 * facets were understood when the request was read.
 *
 * @throws {DomainError} naming every word that means nothing here: left out, it would widen the answer (PROMISES.md 31)
 */
export function understoodFilters(reader: Places, filters: AnsweredFilters): AnsweredFilters {
  const faults: Fault[] = [];
  const understood = { ...filters };
  for (const facet of FACETS) {
    const choice = facetChoice(filters, facet);
    const reading = readingOf(facet, reader);
    if (!choice || !reading) continue;
    const values = choice.values.map((word) => {
      const meant = reading.meant(word);
      if (meant === undefined) faults.push(faultFor(facet, filters[facet], reading.right(word)));
      return meant ?? word;
    });
    understood[facet] = choiceText({ except: choice.except, values: [...new Set(values)] });
  }
  refuseFaults(faults);
  return understood;
}

/** How a word from the data is read. */
interface Reading {
  readonly meant: (word: string) => string | undefined;
  readonly right: (word: string) => Right;
}

function readingOf(facet: FacetName, { census }: Places): Reading | undefined {
  if (isPlaceFacet(facet)) return amongPlaces(census.placesOf(facet));
  return FACET_TRAITS[facet].called === "countries" ? COUNTRIES : undefined;
}

function amongPlaces(places: readonly string[]): Reading {
  const known = [...places, UNKNOWN];
  const words = known.join(", ");
  return {
    meant: (word) => inWordsOf(known, { except: false, values: [word] }).values.find((meant) => known.includes(meant)),
    right: (word) => ({ code: "knows", values: { word: quote(word), words } }),
  };
}

const COUNTRIES: Reading = {
  meant: (word) => (word === UNKNOWN ? word : countryMeant(word.length === 2 ? word.toUpperCase() : word)),
  right: (word) => ({ code: "country", values: { word: quote(word) } }),
};

function faultFor(field: FacetName, value: string | undefined, right: Right): Fault {
  return faultOf({ code: "wrong", values: { field, value: quote(value) }, right });
}
