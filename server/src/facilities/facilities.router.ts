import { createFacilityInput } from "@paradero/shared/inputs/facility-input";
import { suggestQuery } from "@paradero/shared/inputs/source-input";
import { writerOf } from "../changes/writer.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { createFacility } from "./create-facility.ts";
import { facilityNames } from "./facility-names.ts";
import { suggestFacilities } from "./suggest-facilities.ts";

export const facilitiesRouter = router({
  names: procedure.query(({ ctx }) => facilityNames(ctx.reader)),
  suggest: procedure.input(suggestQuery).query(({ ctx, input }) => suggestFacilities(writerOf(ctx), input)),
  create: procedure.input(createFacilityInput).mutation(({ ctx, input }) => createFacility(writerOf(ctx), input)),
});
