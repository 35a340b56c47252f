import { facilities } from "@paradero/drizzle/schema/facilities";
import type { ReaderDatabase } from "../../access/readers/reader.ts";
import { isAmong } from "../../database/among.ts";

/** A facility that a fact names. */
export interface NamedFacility {
  readonly ref: string;
  readonly name: string;
  readonly state: string | null;
}

/**
 * The facilities that facts name, by id. Apart from the facts, because whether a facility may be seen would be asked of all
 * facilities: what a view says of a fact's facility is no column to look up another table by.
 */
export async function facilitiesOf(
  database: ReaderDatabase,
  facts: readonly { readonly facilityId: string | null }[],
): Promise<Map<string, NamedFacility>> {
  const ids = new Set(facts.map(({ facilityId }) => facilityId).filter((id) => id !== null));
  if (ids.size === 0) return new Map();
  const { id, ref, name, state } = facilities;
  const rows = await database.select({ id, ref, name, state }).from(facilities).where(isAmong(id, ids));
  return new Map(rows.map(({ id: own, ...facility }) => [own, facility]));
}

/** What a fact says of where somebody is: as much of it as it names. */
export interface NamedPlace {
  readonly state: string | null;
  readonly facility: Pick<NamedFacility, "ref" | "name"> | null;
}

interface Naming {
  readonly state?: string | null;
  readonly place: string | null;
}

/** Null where the fact names no place at all. */
export function placeNamedBy({ state = null, place }: Naming, facility: NamedFacility | null): NamedPlace | null {
  if (state === null && facility === null && place === null) return null;
  return {
    state: state ?? facility?.state ?? null,
    facility: facility && { ref: facility.ref, name: facility.name },
  };
}
