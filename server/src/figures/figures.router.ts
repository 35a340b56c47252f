import { askedKnown, knownQuery } from "../people/known-query.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { headlineFigure, headlineQuery } from "./headline-figure.ts";
import { listFigures } from "./list-figures.ts";

export const figuresRouter = router({
  list: procedure
    .input(knownQuery.prefault({}))
    .query(({ ctx, input }) => listFigures(ctx.reader, askedKnown(ctx.reader, input).instant)),
  headline: procedure.input(headlineQuery.prefault({})).query(({ ctx, input }) => headlineFigure(ctx.reader, input)),
});
