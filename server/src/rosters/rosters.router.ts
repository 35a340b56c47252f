import { retractMappingInput, retractRosterInput, saveMappingInput } from "@paradero/shared/rosters/roster-input";
import { writerOf } from "../changes/writer.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { listMappings } from "./list-mappings.ts";
import { listRosters } from "./list-rosters.ts";
import { retractMapping } from "./retract-mapping.ts";
import { retractRoster } from "./retract-roster.ts";
import { saveMapping } from "./save-mapping.ts";

export const rostersRouter = router({
  list: procedure.query(({ ctx }) => listRosters(writerOf(ctx))),
  retract: procedure.input(retractRosterInput).mutation(({ ctx, input }) => retractRoster(writerOf(ctx), input)),
  mappings: procedure.query(({ ctx }) => listMappings(writerOf(ctx))),
  saveMapping: procedure.input(saveMappingInput).mutation(({ ctx, input }) => saveMapping(writerOf(ctx), input)),
  retractMapping: procedure
    .input(retractMappingInput)
    .mutation(({ ctx, input }) => retractMapping(writerOf(ctx), input)),
});
