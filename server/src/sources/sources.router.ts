import {
  createSourceInput,
  restsOnQuery,
  retractSourceInput,
  suggestQuery,
} from "@paradero/shared/inputs/source-input";
import { writerOf } from "../changes/writer.ts";
import { askedKnown, knownQuery } from "../people/known-query.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { createSource } from "./create-source.ts";
import { getSource, sourceQuery } from "./get-source.ts";
import { listSources } from "./list-sources.ts";
import { restsOn } from "./rests-on.ts";
import { retractSource } from "./retract-source.ts";
import { suggestSources } from "./suggest-sources.ts";

export const sourcesRouter = router({
  list: procedure
    .input(knownQuery.prefault({}))
    .query(({ ctx, input }) => listSources(ctx.reader, askedKnown(ctx.reader, input).instant)),
  get: procedure.input(sourceQuery).query(({ ctx, input }) => getSource(ctx.reader, input)),
  suggest: procedure.input(suggestQuery).query(({ ctx, input }) => suggestSources(writerOf(ctx), input)),
  create: procedure.input(createSourceInput).mutation(({ ctx, input }) => createSource(writerOf(ctx), input)),
  restsOn: procedure.input(restsOnQuery).query(({ ctx, input }) => restsOn(writerOf(ctx), input)),
  retract: procedure.input(retractSourceInput).mutation(({ ctx, input }) => retractSource(writerOf(ctx), input)),
});
