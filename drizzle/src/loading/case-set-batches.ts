import type { CaseSet } from "../case-set/format.ts";
import type { Batch } from "./batch.ts";
import { CaseSetReading, type LoadOptions } from "./case-set-reading.ts";
import { contextEventBatch } from "./context-event-batch.ts";
import { facilityBatch } from "./facility-batch.ts";
import { figureBatch } from "./figure-batch.ts";
import { personBatch } from "./person-batch.ts";
import { sourceBatch } from "./source-batch.ts";

/**
 * What a case set writes: one batch for each row of the change log, in the order to write them. Recorded times are
 * reconstructed: a fact was known from the publication of its earliest source (DOMAIN.md 4). `id` gives rising ids.
 * Throws a DomainError that names every fault.
 */
export function caseSetBatches(set: CaseSet, id: () => string, options: LoadOptions): Batch[] {
  const reading = new CaseSetReading(set, id, options);
  const sources = sourceBatch(set, reading);
  const refs = new Set<string>();
  const people = set.people.map((person) => {
    const field = `people.${person.key}`;
    if (refs.has(person.ref)) reading.fault(`${field}.ref`, person.ref, "is used twice");
    refs.add(person.ref);
    return personBatch(person, field, reading);
  });
  const facilities = facilityBatch(set, people, reading);
  const figures = figureBatch(set, reading);
  const events = contextEventBatch(set, reading);
  reading.refuseFaults();
  return [sources, facilities, ...people, figures, events];
}
