import { censusQuery } from "@paradero/shared/inputs/census-query";
import { askedKnown, knownQuery } from "../people/known-query.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { countHeld } from "./count-held.ts";
import { listEvents } from "./list-events.ts";

export const trendsRouter = router({
  timeline: procedure.input(censusQuery.strict()).query(({ ctx, input }) => countHeld(ctx.reader, input)),
  events: procedure
    .input(knownQuery.prefault({}))
    .query(({ ctx, input }) => listEvents(ctx.reader, askedKnown(ctx.reader, input).instant)),
});
