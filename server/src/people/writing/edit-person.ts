import { DomainError } from "@paradero/shared/words/errors";
import { foldName } from "@paradero/shared/names/fold";
import type { EditPersonInput, PersonInput } from "@paradero/shared/inputs/person-input";
import { PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { fromColumns, toColumns } from "@paradero/shared/person/profile-columns";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import { atLeast } from "@paradero/shared/access/roles";
import { makeChange } from "../../changes/make-change.ts";
import { withCitations } from "../../changes/fact-rows.ts";
import type { Writer } from "../../changes/writer.ts";
import { protectedAs } from "@paradero/shared/person/under-age";
import { identifierKey } from "@paradero/shared/matching/identifiers";
import { nextProfile } from "./new-profile.ts";
import { daysOfFacts, type OwnFacts, ownFacts } from "./own-facts.ts";

export interface EditedPerson {
  readonly seq: number;
  /** Somebody who turns out to have been under 18 is no longer named without a written reason. */
  readonly publication: PublicationLevel;
}

/**
 * Says anew what is known of a person apart from custody. Only what differs is written; the rest stands.
 *
 * @throws {DomainError} `invalid_input` where nothing differs; `forbidden` where the protection of a named child would be
 * lifted by somebody who may not publish; `conflict`, `not_found`
 */
export async function editPerson(writer: Writer, input: EditPersonInput): Promise<EditedPerson> {
  const { idempotencyKey, ref, expectedVersion, person, reason } = input;
  const { newFactId } = writer.reader;
  const made = await makeChange(
    writer,
    { action: "people.edit", idempotencyKey, input, reason, seen: [{ ref, expectedVersion }] },
    async (tx, ids) => {
      const personId = ids.get(ref) ?? "";
      const own = await ownFacts(tx, personId);
      const asSaid = { ...own.profile, birth: person.birth, minor: person.minor };
      const { minor, publication } = protectedAs(asSaid, own.profile, daysOfFacts(own));
      if (own.profile.minor && !minor && own.profile.publication === BY_NAME) refuseLifting(writer);
      const wanted = { ...toColumns(PERSON_ATTRIBUTES, person), minor, publication };
      const profile = differs(own.profile, wanted) ? nextProfile(own, wanted, newFactId) : undefined;
      const names = difference(own.names, person.names, ({ kind, name }) => `${kind} ${name}`);
      const numbers = difference(own.identifiers, person.identifiers, identifierKey);
      if (!profile && names.same && numbers.same) {
        throw new DomainError("invalid_input", "None of this differs from what is on record.");
      }
      const closing = await withCitations(tx, { names: names.gone.map(({ id }) => id) });
      return {
        subjects: [personId],
        facts: {
          profiles: profile?.profiles ?? [],
          names: names.added.map(({ name, kind }) => ({
            id: newFactId(),
            personId,
            name,
            kind,
            folded: foldName(name),
          })),
          identifiers: numbers.added.map((number) => ({ id: newFactId(), personId, ...number })),
          citations: profile?.citations ?? [],
        },
        closes: {
          profiles: profile?.closes.profiles ?? [],
          names: closing.names ?? [],
          identifiers: numbers.gone.map(({ id }) => id),
          citations: [...(profile?.closes.citations ?? []), ...(closing.citations ?? [])],
        },
        restored: profile?.restored ?? {},
        before: shown(own),
        after: { ref, ...person, minor, publication },
        result: { publication },
      };
    },
  );
  return { seq: made.seq, publication: made.result.publication };
}

const BY_NAME: PublicationLevel = "named";
const MAY_PUBLISH = atLeast("editor");

/** A birth and a place of detention become public with it, and what is public is decided by editors. */
function refuseLifting({ account }: Writer): void {
  if (MAY_PUBLISH.includes(account.role)) return;
  throw new DomainError(
    "forbidden",
    "This person is published by name and protected as a child. Only an editor can say that they were of age.",
  );
}

function differs(row: OwnFacts["profile"], wanted: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(wanted).some(
    ([column, value]) => JSON.stringify(Reflect.get(row, column)) !== JSON.stringify(value),
  );
}

/** What is on record and no longer said, and what is said and not on record. */
function difference<Row extends Said, Said>(rows: readonly Row[], said: readonly Said[], keyOf: (one: Said) => string) {
  const kept = new Set(said.map(keyOf));
  const known = new Set(rows.map(keyOf));
  const gone = rows.filter((row) => !kept.has(keyOf(row)));
  const added = said.filter((one) => !known.has(keyOf(one)));
  return { gone, added, same: gone.length === 0 && added.length === 0 };
}

function shown({ profile, names, identifiers }: OwnFacts): Partial<PersonInput> & { publication: PublicationLevel } {
  return {
    names: names.map(({ name, kind }) => ({ name, kind })),
    ...fromColumns(PERSON_ATTRIBUTES, profile),
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
    publication: profile.publication,
  };
}
