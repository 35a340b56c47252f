import { peopleFilters, peopleQuery } from "@paradero/shared/people-query";
import {
  createPersonInput,
  editPersonInput,
  mergeInput,
  possibleDuplicatesQuery,
  relateInput,
  setPublicationInput,
  unrelateInput,
} from "@paradero/shared/person-input";
import type { PublicationLevel } from "@paradero/shared/profiles";
import { roleOf } from "../access/account.ts";
import { maySeeSecrets } from "../access/role-table.ts";
import { writerOf } from "../changes/writer.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { chooseAll } from "./choose-all.ts";
import { countFacets } from "./count-facets.ts";
import { createPerson } from "./create-person.ts";
import { editPerson } from "./edit-person.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { getPerson } from "./get-person.ts";
import { listPeople } from "./list-people.ts";
import { mergePeople } from "./merge-people.ts";
import { personQuery } from "./person-query.ts";
import { relatePeople } from "./relate-people.ts";
import { setPublication } from "./set-publication.ts";
import { unrelatePeople } from "./unrelate-people.ts";

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
