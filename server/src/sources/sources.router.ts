import { procedure, router } from "../trpc/trpc.ts";
import { getSource, sourceQuery } from "./get-source.ts";
import { listSources } from "./list-sources.ts";

export const sourcesRouter = router({
  list: procedure.query(({ ctx }) => listSources(ctx.reader)),
  get: procedure.input(sourceQuery).query(({ ctx, input }) => getSource(ctx.reader, input)),
});
