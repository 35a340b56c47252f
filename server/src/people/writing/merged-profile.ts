import { DomainError } from "@paradero/shared/words/errors";
import { type Attribute, attribute, PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { columnsOf, type ColumnValue, isNothing, type ProfileColumns } from "@paradero/shared/person/profile-columns";
import { type PublicationLevel, stricterOf } from "@paradero/shared/person/profiles";
import { wasUnderAge } from "@paradero/shared/person/under-age";
import { daysOfFacts, type OwnFacts, type Profile } from "./own-facts.ts";

/**
 * What the profile of `stays` says anew once everything of `goes` is theirs; undefined where it says the same. Protection is
 * never lost by it: who was a child on either is one, and nothing becomes public that was not asked for by its level.
 *
 * @throws {DomainError} `invalid_input` for a level that neither of them had
 */
export function mergedProfile(stays: OwnFacts, goes: OwnFacts, level: PublicationLevel | undefined) {
  const [kept, gone] = [stays.profile, goes.profile];
  const publication = level ?? stricterOf(kept.publication, gone.publication);
  if (publication !== kept.publication && publication !== gone.publication) throw neitherLevel(kept, gone, publication);
  const days = [...daysOfFacts(stays), ...daysOfFacts(goes)];
  const minor = kept.minor || gone.minor || [kept.birth, gone.birth].some((birth) => wasUnderAge(birth, days));
  const merged = {
    ...joined(kept, gone),
    minor,
    publication,
    publicationReason: publication === kept.publication ? kept.publicationReason : reasonOf(gone, minor),
  };
  const same = Object.entries(merged).every(([column, value]) => Reflect.get(kept, column) === value);
  return same ? undefined : merged;
}

/** Each attribute joined as it is declared to be. */
function joined(kept: Profile, gone: Profile): ProfileColumns {
  const columns = columnsOf(PERSON_ATTRIBUTES).map(({ column, attribute: name }) => {
    const join = JOINS[attribute(name).merged];
    return [column, join(kept[column], gone[column])];
  });
  return Object.fromEntries(columns) as ProfileColumns;
}

const JOINS: Record<Attribute["merged"], (kept: ColumnValue, gone: ColumnValue) => ColumnValue> = {
  "first-known": (kept, gone) => (isNothing(kept) && !isNothing(gone) ? gone : kept),
  either: (kept, gone) => (kept === true ? kept : gone),
};

/** The reason goes over with the level that it was written for; one that was written of an adult names no child. */
function reasonOf({ publicationReason, minor: wasChild }: Profile, isChild: boolean): string | null {
  return isChild && !wasChild ? null : publicationReason;
}

function neitherLevel(kept: Profile, gone: Profile, level: PublicationLevel): DomainError {
  const levels = [...new Set([kept.publication, gone.publication])].join(" or ");
  const message = `"publication" is "${level}", but the two are published as ${levels}: give one of these, or decide the publication by a change of its own.`;
  return new DomainError("invalid_input", message, [{ field: "publication", value: level, message }]);
}
