import { and, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { DomainError } from "@paradero/shared/words/errors";
import type { FacilityChoice } from "@paradero/shared/inputs/facility-input";
import { foldName } from "@paradero/shared/names/fold";
import type { StaffReader } from "../access/readers/reader.ts";
import type { NewFact } from "../changes/fact-tables.ts";
import { randomRef } from "../changes/random-ref.ts";

/** A place that a change names: on record already, or recorded by it. */
export interface ChosenFacility {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly state: string | null;
}

/** The facilities of one change, looked up together; `added` are the new ones, to be written with it. */
export class FacilityChoices {
  readonly added: NewFact<typeof facilities>[] = [];
  readonly #chosen = new Map<string, ChosenFacility>();

  /** @throws {DomainError} `not_found`; `conflict` where a new one has the name of one of the same state */
  static async among(
    database: StaffReader["database"] | Transaction,
    choices: readonly (FacilityChoice | undefined)[],
    { newFactId, random }: Pick<StaffReader, "newFactId" | "random">,
  ): Promise<FacilityChoices> {
    const own = new FacilityChoices();
    const fresh = new Map<string, { name: string; folded: string; state: string | null }>();
    const refs = new Set<string>();
    for (const choice of choices) {
      if (!choice) continue;
      if ("ref" in choice) refs.add(choice.ref);
      else fresh.set(keyOf(choice), { ...choice.new, folded: foldName(choice.new.name) });
    }
    if (refs.size > 0) {
      const rows = await standing(database, inArray(facilities.ref, [...refs]));
      for (const row of rows) own.#chosen.set(keyOf({ ref: row.ref }), row);
    }
    const missing = [...refs].find((ref) => !own.#chosen.has(keyOf({ ref })));
    if (missing !== undefined)
      throw new DomainError("not_found", `There is no facility with the reference ${missing}.`);
    if (fresh.size === 0) return own;
    const alike = await standing(
      database,
      inArray(
        facilities.folded,
        [...fresh.values()].map(({ folded }) => folded),
      ),
    );
    for (const [key, facility] of fresh) {
      const known = alike.find((one) => foldName(one.name) === facility.folded && one.state === facility.state);
      if (known) throw isKnown(known);
      const row = { id: newFactId(), ref: randomRef(random), ...facility };
      own.added.push(row);
      own.#chosen.set(key, row);
    }
    return own;
  }

  get(choice: FacilityChoice | undefined): ChosenFacility | null {
    if (!choice) return null;
    const chosen = this.#chosen.get(keyOf(choice));
    if (!chosen) throw new Error("a facility was asked for that was not among the choices");
    return chosen;
  }
}

async function standing(
  database: StaffReader["database"] | Transaction,
  which: ReturnType<typeof inArray>,
): Promise<ChosenFacility[]> {
  return database
    .select({ id: facilities.id, ref: facilities.ref, name: facilities.name, state: facilities.state })
    .from(facilities)
    .where(and(which, isNull(facilities.supersededAt)));
}

function keyOf(choice: FacilityChoice): string {
  return "ref" in choice ? `ref ${choice.ref}` : `new ${foldName(choice.new.name)} ${choice.new.state ?? ""}`;
}

function isKnown({ name, ref }: ChosenFacility): DomainError {
  const message = `"${name}" of that state is on record already (${ref}). Choose it.`;
  return new DomainError("conflict", message, [{ field: "facility", value: name, message }]);
}
