import { z } from "zod";
import { edtfText, idempotencyKey, line, personRef, reason, seenPerson, version } from "./input-parts.ts";
import { ATTRIBUTE_INPUTS } from "../person/attributes.ts";
import { NAME_KINDS, PUBLICATION_LEVELS } from "../person/profiles.ts";
import { RELATION_KINDS } from "../person/relations.ts";

const MOST_NAMES = 30;

const nameInput = z.strictObject({ name: line(200), kind: z.enum(NAME_KINDS) });

const names = z
  .array(nameInput)
  .min(1, "must hold at least one name")
  .max(MOST_NAMES)
  .refine((some) => some.filter(({ kind }) => kind === "main").length === 1, "must hold exactly one main name")
  .refine(
    (some) => new Set(some.map(({ kind, name }) => `${kind} ${name}`)).size === some.length,
    "must hold every name once",
  );

/** A number that some register gives a person. Never published. */
const identifier = z.strictObject({ scheme: line(60), value: line(120) });

/** What is known of a person apart from custody. */
export const personInput = z.strictObject({
  names,
  ...ATTRIBUTE_INPUTS,
  identifiers: z.array(identifier).max(20),
});

export type PersonInput = z.infer<typeof personInput>;

export const createPersonInput = z.strictObject({ idempotencyKey, person: personInput });
export type CreatePersonInput = z.infer<typeof createPersonInput>;

/** An edit says everything anew. */
export const editPersonInput = seenPerson.extend({ idempotencyKey, person: personInput, reason: reason.optional() });
export type EditPersonInput = z.infer<typeof editPersonInput>;

/** Somebody under 18 is only ever named with a written reason (DOMAIN.md 10). */
export const setPublicationInput = seenPerson.extend({
  idempotencyKey,
  publication: z.enum(PUBLICATION_LEVELS),
  reason: reason.optional(),
});
export type SetPublicationInput = z.infer<typeof setPublicationInput>;

/** What was typed so far of somebody who may be on record already. */
export const possibleDuplicatesQuery = z.strictObject({
  names: z.array(line(200)).min(1).max(MOST_NAMES),
  birth: edtfText.nullable().default(null),
  identifiers: z.array(identifier).max(20).default([]),
  /** The person who is edited is no duplicate of themselves. */
  except: personRef.optional(),
});
export type PossibleDuplicatesQuery = z.infer<typeof possibleDuplicatesQuery>;

export const relateInput = seenPerson.extend({
  idempotencyKey,
  other: z.strictObject({ ref: personRef, expectedVersion: version }),
  /** The person is the … of the other. */
  kind: z.enum(RELATION_KINDS),
});
export type RelateInput = z.infer<typeof relateInput>;

/** Takes back how two people stand to each other; whichever of them is named first. */
export const unrelateInput = relateInput.omit({ kind: true }).extend({ reason });
export type UnrelateInput = z.infer<typeof unrelateInput>;

/** `gone` turns out to be the person `kept`: everything on record of both becomes the history of one. */
export const mergeInput = z
  .strictObject({
    idempotencyKey,
    kept: seenPerson,
    gone: seenPerson,
    reason,
    /**
     * Who sees the one person, where the two were published differently: the level of either. Left out, the stricter of
     * the two, so that nothing is published without somebody saying so.
     */
    publication: z.enum(PUBLICATION_LEVELS).optional(),
  })
  .refine(({ kept, gone }) => kept.ref !== gone.ref, "must name two different people");
export type MergeInput = z.infer<typeof mergeInput>;
