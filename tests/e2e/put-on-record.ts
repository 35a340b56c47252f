import { randomUUID } from "node:crypto";
import type { PersonInput } from "@paradero/shared/person-input";
import type { Sex } from "@paradero/shared/profiles";
import type { RecordManyInput, StatusInput } from "@paradero/shared/record-input";
import { z } from "zod";
import type { Staff } from "./staff.ts";

/** Somebody made up for a journey. */
export interface MadeUp {
  readonly name: string;
  readonly sex: Sex;
}

/** A publication of the case set of 6 April 2026: whatever is older can be recorded from it. */
export const A_SOURCE = "amnesty-urgent-action-6";

const made = z.object({ seq: z.number(), ref: z.string() });
const changed = z.object({ seq: z.number() });

/** Puts people on record whom everybody may see by name, all with one status since one day. Returns their references. */
export async function putOnRecord(
  staff: Staff,
  people: readonly MadeUp[],
  since: Pick<StatusInput, "status" | "date">,
): Promise<string[]> {
  const created = await Promise.all(
    people.map((person) =>
      staff.call("people.create", { idempotencyKey: randomUUID(), person: profileOf(person) }, made),
    ),
  );
  const published = await Promise.all(
    created.map(async ({ ref, seq }) => {
      const level = { ref, expectedVersion: seq, publication: "named", idempotencyKey: randomUUID() };
      return { ref, expectedVersion: (await staff.call("people.setPublication", level, changed)).seq };
    }),
  );
  const all: RecordManyInput = {
    idempotencyKey: randomUUID(),
    common: { ...since, grade: "reported", citations: [{ source: { ref: A_SOURCE } }] },
    rows: published,
  };
  await staff.call("history.recordMany", all, changed);
  return created.map(({ ref }) => ref);
}

function profileOf({ name, sex }: MadeUp): PersonInput {
  return {
    names: [{ name, kind: "main" }],
    sex,
    sector: null,
    birth: null,
    nationalities: ["VE"],
    occupation: { es: null, en: null },
    minor: false,
    identifiers: [],
    internalNote: null,
  };
}
