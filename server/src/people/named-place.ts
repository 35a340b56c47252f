import { facilities } from "@paradero/drizzle/schema/facilities";
import type { ReaderDatabase } from "../access/reader.ts";
import { isAmong } from "../database/among.ts";

/** A facility that a fact names. */
export interface NamedFacility {
  readonly ref: string;
  readonly name: string;
  readonly state: string | null;
}

/**
 * Facts with the facilities that they name. Apart from the facts, because whether a facility may be seen would be asked of all
 * facilities: what a view says of a fact's facility is no column to look up another table by.
 */
export async function withFacilities<Fact extends { readonly facilityId: string | null }>(
  database: ReaderDatabase,
  facts: readonly Fact[],
): Promise<(Omit<Fact, "facilityId"> & { facility: NamedFacility | null })[]> {
  const ids = new Set(facts.map(({ facilityId }) => facilityId).filter((id) => id !== null));
  const { id, ref, name, state } = facilities;
  const rows =
    ids.size === 0 ? [] : await database.select({ id, ref, name, state }).from(facilities).where(isAmong(id, ids));
  const named = new Map(rows.map(({ id: own, ...facility }) => [own, facility]));
  return facts.map(({ facilityId, ...fact }) => ({
    ...fact,
    facility: (facilityId === null ? undefined : named.get(facilityId)) ?? null,
  }));
}

/** The same with the name alone. */
export async function withFacilityNames<Fact extends { readonly facilityId: string | null }>(
  database: ReaderDatabase,
  facts: readonly Fact[],
): Promise<(Omit<Fact, "facilityId"> & { facility: string | null })[]> {
  const placed = await withFacilities(database, facts);
  return placed.map((fact) => ({ ...fact, facility: fact.facility?.name ?? null }));
}

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
