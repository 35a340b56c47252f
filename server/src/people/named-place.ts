import { facilities } from "@paradero/drizzle/schema/facilities";

/** A facility that a fact names. */
export interface NamedFacility {
  readonly ref: string;
  readonly name: string;
  readonly state: string | null;
}

/** For a query that joins facilities to facts. */
export const namedFacility = { ref: facilities.ref, name: facilities.name, state: facilities.state };

/** What a fact says of where somebody is: as much of it as it names. */
export interface NamedPlace {
  readonly state: string | null;
  readonly facility: Pick<NamedFacility, "ref" | "name"> | null;
}

interface Naming {
  readonly state?: string | null;
  readonly facility: NamedFacility | null;
  readonly place: string | null;
}

/** Null where the fact names no place at all. */
export function placeNamedBy({ state = null, facility, place }: Naming): NamedPlace | null {
  if (state === null && facility === null && place === null) return null;
  return {
    state: state ?? facility?.state ?? null,
    facility: facility && { ref: facility.ref, name: facility.name },
  };
}
