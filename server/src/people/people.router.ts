import { peopleFilters, peopleQuery } from "@paradero/shared/inputs/people-query";
import {
  createPersonInput,
  editPersonInput,
  mergeInput,
  possibleDuplicatesQuery,
  relateInput,
  setPublicationInput,
  unrelateInput,
} from "@paradero/shared/inputs/person-input";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import { roleOf } from "../access/accounts/account.ts";
import { maySeeSecrets } from "../access/readers/role-table.ts";
import { writerOf } from "../changes/writer.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { chooseAll } from "./list/choose-all.ts";
import { countFacets } from "./list/count-facets.ts";
import { createPerson } from "./writing/create-person.ts";
import { editPerson } from "./writing/edit-person.ts";
import { findDuplicates } from "./writing/find-duplicates.ts";
import { getPerson } from "./person/get-person.ts";
import { listPeople } from "./list/list-people.ts";
import { mergePeople } from "./writing/merge-people.ts";
import { personQuery } from "./person/person-query.ts";
import { relatePeople } from "./writing/relate-people.ts";
import { setPublication } from "./writing/set-publication.ts";
import { unrelatePeople } from "./writing/unrelate-people.ts";

/** Whoever is at this level is on nobody's screen but staff's: who looked is written down (PROMISES.md 33). */
const HIDDEN: PublicationLevel = "internal";

export const peopleRouter = router({
  list: procedure.input(peopleQuery.strict()).query(({ ctx, input }) => listPeople(ctx.reader, input)),
  facets: procedure.input(peopleFilters.strict()).query(({ ctx, input }) => countFacets(ctx.reader, input)),
  get: procedure.input(personQuery).query(async ({ ctx, input }) => {
    const person = await getPerson(ctx.reader, input, { withSecrets: maySeeSecrets(roleOf(ctx.account)) });
    if (person.workspace?.publication === HIDDEN) ctx.audit({ what: "internal-person", person: person.ref });
    return person;
  }),
  choose: procedure.input(peopleFilters.strict()).query(({ ctx, input }) => chooseAll(writerOf(ctx), input)),
  possibleDuplicates: procedure
    .input(possibleDuplicatesQuery)
    .query(({ ctx, input }) => findDuplicates(writerOf(ctx), input)),
  create: procedure.input(createPersonInput).mutation(({ ctx, input }) => createPerson(writerOf(ctx), input)),
  edit: procedure.input(editPersonInput).mutation(({ ctx, input }) => editPerson(writerOf(ctx), input)),
  setPublication: procedure
    .input(setPublicationInput)
    .mutation(({ ctx, input }) => setPublication(writerOf(ctx), input)),
  relate: procedure.input(relateInput).mutation(({ ctx, input }) => relatePeople(writerOf(ctx), input)),
  unrelate: procedure.input(unrelateInput).mutation(({ ctx, input }) => unrelatePeople(writerOf(ctx), input)),
  merge: procedure.input(mergeInput).mutation(({ ctx, input }) => mergePeople(writerOf(ctx), input)),
});
