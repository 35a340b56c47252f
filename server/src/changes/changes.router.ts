import { procedure, router } from "../trpc/trpc.ts";
import { recentChanges, recentQuery } from "./recent-changes.ts";

export const changesRouter = router({
  recent: procedure.input(recentQuery.prefault({})).query(({ ctx, input }) => recentChanges(ctx.reader, input)),
});
