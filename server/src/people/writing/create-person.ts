import type { NewFacts } from "../../changes/fact-tables.ts";
import { foldName } from "@paradero/shared/names/fold";
import type { CreatePersonInput } from "@paradero/shared/inputs/person-input";
import { PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { toColumns } from "@paradero/shared/person/profile-columns";
import { makeChange } from "../../changes/make-change.ts";
import { randomRef } from "../../changes/random-ref.ts";
import type { Writer } from "../../changes/writer.ts";

export interface CreatedPerson {
  /** The version of the person from here on. */
  readonly seq: number;
  readonly ref: string;
}

/** Puts somebody on record, for staff only: what is new is published by a decision of its own (DOMAIN.md 10). */
export async function createPerson(writer: Writer, input: CreatePersonInput): Promise<CreatedPerson> {
  const { idempotencyKey, person } = input;
  const { newFactId, random } = writer.reader;
  const made = await makeChange(writer, { action: "people.create", idempotencyKey, input }, async () => {
    const id = newFactId();
    const ref = randomRef(random);
    const facts: NewFacts = {
      people: [{ id, ref }],
      profiles: [{ id: newFactId(), personId: id, ...toColumns(PERSON_ATTRIBUTES, person), publication: "internal" }],
      names: person.names.map(({ name, kind }) => ({
        id: newFactId(),
        personId: id,
        name,
        kind,
        folded: foldName(name),
      })),
      identifiers: person.identifiers.map((number) => ({ id: newFactId(), personId: id, ...number })),
    };
    return { subjects: [id], facts, after: { ref, ...person }, result: { ref } };
  });
  return { seq: made.seq, ref: made.result.ref };
}
