import { peopleFilters, peopleQuery } from "@paradero/shared/people-query";
import { procedure, router } from "../trpc/trpc.ts";
import { countFacets } from "./count-facets.ts";
import { getPerson } from "./get-person.ts";
import { listPeople } from "./list-people.ts";
import { personQuery } from "./person-query.ts";

export const peopleRouter = router({
  list: procedure.input(peopleQuery.strict()).query(({ ctx, input }) => listPeople(ctx.reader, input)),
  facets: procedure.input(peopleFilters.strict()).query(({ ctx, input }) => countFacets(ctx.reader, input)),
  get: procedure.input(personQuery).query(({ ctx, input }) => getPerson(ctx.reader, input)),
});
