import type { NewFact } from "../../changes/fact-tables.ts";
import type { FactRow } from "../../changes/fact-rows.ts";
import type { profiles } from "@paradero/drizzle/schema/people";
import { writtenAgain } from "../../changes/write-again.ts";
import type { OwnFacts, Profile } from "./own-facts.ts";

type ProfileColumns = Omit<NewFact<typeof profiles>, "id" | "personId">;

/**
 * The next version of a profile: what it changes, with the citations that the old one had.
 *
 * @returns facts to record and to close
 */
export function nextProfile(
  own: Pick<OwnFacts, "profile" | "citations">,
  changed: Partial<ProfileColumns>,
  newFactId: () => string,
) {
  const { profile, citations } = own;
  const id = newFactId();
  const cited = citations.filter(({ profileId }) => profileId === profile.id);
  const ids = new Map([[profile.id, id], ...cited.map((row) => [row.id, newFactId()] as const)]);
  const again = writtenAgain(new Map([["citations", cited satisfies FactRow[]]]), ids);
  return {
    profiles: [{ ...columnsOf(profile), ...changed, id, personId: profile.personId }],
    citations: again.citations ?? [],
    closes: { profiles: [profile.id], citations: cited.map((row) => row.id) },
    restored: Object.fromEntries(ids),
  };
}

function columnsOf(profile: Profile): ProfileColumns {
  const {
    id: _id,
    personId: _person,
    recordedAt: _at,
    recordedIn: _in,
    supersededAt: _end,
    supersededIn: _by,
    ...rest
  } = profile;
  return rest;
}
