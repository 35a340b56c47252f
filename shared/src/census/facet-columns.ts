import type { Day } from "../dates/days.ts";
import { type AttributeFacet, FACET_TRAITS, type FacetName, FACETS, type PlaceFacet } from "../person/facets.ts";
import { AttributeColumn, type CodeColumn, DerivedColumn } from "./code-column.ts";
import type { CensusProfile } from "./person.ts";
import { Recent } from "./recent.ts";
import { NOW, type Snapshot, type Snapshots } from "./snapshots.ts";
import { freshnessColumn, placeColumn, statusColumn } from "./standing.ts";

/** A day, as known at an instant. */
export interface At {
  readonly on: Day;
  readonly instant: number;
}

const MOST_COLUMNS_NOW = 8;
const MOST_COLUMNS_THEN = 8;

const ATTRIBUTE_FACETS = FACETS.filter(isAttributeFacet);

/** What everybody's cell under a facet says, on any day and as known at any instant. */
export class FacetColumns {
  readonly #snapshots: Snapshots;
  readonly #attributes = new Map(ATTRIBUTE_FACETS.map((facet) => [facet, new AttributeColumn()]));
  readonly #now = new Recent<DerivedColumn>(MOST_COLUMNS_NOW);
  readonly #then = new Recent<DerivedColumn>(MOST_COLUMNS_THEN);

  constructor(snapshots: Snapshots) {
    this.#snapshots = snapshots;
  }

  put(row: number, profiles: readonly CensusProfile[]): void {
    for (const [facet, column] of this.#attributes) {
      column.put(
        row,
        profiles.map(({ attributes, ...known }) => ({ ...known, value: attributes[facet] })),
      );
    }
  }

  /** To be told once everything about a row is in its place. */
  changed(row: number): void {
    for (const column of this.#now.values()) column.update(row);
    this.#then.clear();
  }

  column(facet: FacetName, { on, instant }: At, rows: number): CodeColumn {
    const attribute = isAttributeFacet(facet) ? this.#attributes.get(facet) : undefined;
    if (attribute && instant === NOW) return attribute.now;
    const kept = instant === NOW ? this.#now : this.#then;
    return kept.get(`${facet} ${attribute ? "" : on} ${instant}`, () => {
      if (attribute) return new DerivedColumn(rows, attribute.values, (row) => attribute.codeOf(row, instant));
      const snapshot = this.#snapshots.asKnown(instant, rows);
      return isPlaceFacet(facet)
        ? placeColumn(rows, snapshot.places, this.#snapshots.places.valuesOf(facet), on)
        : STANDING[facet as StandingFacet](rows, snapshot, this.#snapshots, on);
    });
  }
}

type StandingFacet = Exclude<FacetName, AttributeFacet | PlaceFacet>;

const STANDING: Readonly<
  Record<StandingFacet, (rows: number, snapshot: Snapshot, all: Snapshots, on: Day) => DerivedColumn>
> = {
  status: (rows, { states }, { states: dictionary }, on) => statusColumn(rows, states, dictionary, on),
  freshness: (rows, { confirmed }, _, on) => freshnessColumn(rows, confirmed, on),
};

export function isAttributeFacet(facet: FacetName): facet is AttributeFacet {
  return FACET_TRAITS[facet].from === "attribute";
}

export function isPlaceFacet(facet: FacetName): facet is PlaceFacet {
  return FACET_TRAITS[facet].from === "place";
}
