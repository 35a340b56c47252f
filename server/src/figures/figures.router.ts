import { procedure, router } from "../trpc/trpc.ts";
import { headlineFigure, headlineQuery } from "./headline-figure.ts";
import { listFigures } from "./list-figures.ts";

export const figuresRouter = router({
  list: procedure.query(({ ctx }) => listFigures(ctx.reader)),
  headline: procedure.input(headlineQuery.prefault({})).query(({ ctx, input }) => headlineFigure(ctx.reader, input)),
});
