import { randomUUID } from "node:crypto";
import type { PersonInput } from "@paradero/shared/inputs/person-input";
import { nothingKnown, PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";
import type { Sex } from "@paradero/shared/person/profiles";
import type { RecordManyInput, StatusInput } from "@paradero/shared/inputs/record-input";
import type { SourceChoice } from "@paradero/shared/inputs/source-input";
import { z } from "zod";
import type { Staff } from "./staff.ts";

/** Somebody made up for a journey. */
export interface MadeUp {
  readonly name: string;
  readonly sex: Sex;
}

/** A publication of the case set of 6 April 2026: whatever is older can be recorded from it. */
const A_SOURCE: SourceChoice = { ref: "amnesty-urgent-action-6" };

const made = z.object({ seq: z.number(), ref: z.string() });
const changed = z.object({ seq: z.number() });

interface Since extends Pick<StatusInput, "status" | "date">, Partial<Pick<StatusInput, "grade">> {
  readonly source?: SourceChoice;
}

/** Puts people on record whom everybody may see by name, all with one status since one day. Returns their references. */
export async function putOnRecord(staff: Staff, people: readonly MadeUp[], since: Since): Promise<string[]> {
  const created = await Promise.all(people.map((person) => create(staff, person)));
  const published = await Promise.all(
    created.map(async ({ ref, seq }) => {
      const level = { ref, expectedVersion: seq, publication: "named", idempotencyKey: randomUUID() };
      return { ref, expectedVersion: (await staff.call("people.setPublication", level, changed)).seq };
    }),
  );
  await record(staff, published, since);
  return created.map(({ ref }) => ref);
}

/** The same for somebody whom only staff see. */
export async function putInWorkspace(staff: Staff, person: MadeUp, since: Since): Promise<string> {
  const { ref, seq } = await create(staff, person);
  await record(staff, [{ ref, expectedVersion: seq }], since);
  return ref;
}

function create(staff: Staff, person: MadeUp) {
  return staff.call("people.create", { idempotencyKey: randomUUID(), person: profileOf(person) }, made);
}

async function record(staff: Staff, rows: RecordManyInput["rows"], since: Since): Promise<void> {
  const { source = A_SOURCE, ...stated } = since;
  const common: StatusInput = { grade: "reported", ...stated, citations: [{ source }] };
  await staff.call("history.recordMany", { idempotencyKey: randomUUID(), common, rows }, changed);
}

function profileOf({ name, sex }: MadeUp): PersonInput {
  return {
    ...nothingKnown(PERSON_ATTRIBUTES),
    names: [{ name, kind: "main" }],
    sex,
    nationalities: ["VE"],
    identifiers: [],
  };
}
