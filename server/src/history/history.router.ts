import {
  correctRecordInput,
  recordManyInput,
  recordMilestoneInput,
  recordStatusInput,
  retractRecordInput,
} from "@paradero/shared/record-input";
import { writerOf } from "../changes/writer.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { correctRecord, retractRecord } from "./correct-record.ts";
import { recordMany } from "./record-many.ts";
import { recordMilestone, recordStatus } from "./record-status.ts";

export const historyRouter = router({
  recordStatus: procedure.input(recordStatusInput).mutation(({ ctx, input }) => recordStatus(writerOf(ctx), input)),
  recordMilestone: procedure
    .input(recordMilestoneInput)
    .mutation(({ ctx, input }) => recordMilestone(writerOf(ctx), input)),
  correctRecord: procedure.input(correctRecordInput).mutation(({ ctx, input }) => correctRecord(writerOf(ctx), input)),
  retractRecord: procedure.input(retractRecordInput).mutation(({ ctx, input }) => retractRecord(writerOf(ctx), input)),
  recordMany: procedure.input(recordManyInput).mutation(({ ctx, input }) => recordMany(writerOf(ctx), input)),
});
