import { isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { foldName } from "@paradero/shared/names/fold";
import type { StaffReader } from "../../access/readers/reader.ts";
import type { NewFact } from "../../changes/fact-tables.ts";
import { randomRef } from "../../changes/random-ref.ts";

interface Place {
  readonly id: string;
  readonly state: string | null;
}

/** The facilities that a list names: those on record by their folded name and state, and new ones for the rest. */
export class ListFacilities {
  readonly added: NewFact<typeof facilities>[] = [];
  readonly #byName: Map<string, Place[]>;
  readonly #reader: Pick<StaffReader, "newFactId" | "random">;

  static async load(
    database: StaffReader["database"] | Transaction,
    reader: Pick<StaffReader, "newFactId" | "random">,
  ): Promise<ListFacilities> {
    const rows = await database
      .select({ id: facilities.id, folded: facilities.folded, state: facilities.state })
      .from(facilities)
      .where(isNull(facilities.supersededAt));
    return new ListFacilities(
      Map.groupBy(rows, ({ folded }) => folded),
      reader,
    );
  }

  private constructor(byName: Map<string, Place[]>, reader: Pick<StaffReader, "newFactId" | "random">) {
    this.#byName = byName;
    this.#reader = reader;
  }

  /** The facility of that name. Of namesakes it is the one of the state, and where none is said that of which none is known. */
  get(name: string | null, state: string | null): Place | null {
    if (name === null) return null;
    const folded = foldName(name);
    const alike = this.#byName.get(folded) ?? [];
    const wanted = state === null ? null : foldName(state);
    const only = wanted === null && alike.length === 1 ? alike[0] : undefined;
    const known = only ?? alike.find(({ state: other }) => (other === null ? null : foldName(other)) === wanted);
    return known ?? this.#add(name, folded, state, alike);
  }

  #add(name: string, folded: string, state: string | null, alike: Place[]): Place {
    const place = { id: this.#reader.newFactId(), state };
    this.added.push({ ...place, ref: randomRef(this.#reader.random), name, folded });
    this.#byName.set(folded, [...alike, place]);
    return place;
  }
}
