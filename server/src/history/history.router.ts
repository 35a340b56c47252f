import {
  confirmInput,
  correctRecordInput,
  previewInput,
  previewManyInput,
  toConfirmQuery,
  recordManyInput,
  recordMilestoneInput,
  recordStatusInput,
  retractRecordInput,
} from "@paradero/shared/inputs/record-input";
import { writerOf } from "../changes/writer.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { confirmStatus } from "./confirm-status.ts";
import { correctRecord, retractRecord } from "./correct-record.ts";
import { listToConfirm } from "./list-to-confirm.ts";
import { previewMany } from "./preview-many.ts";
import { previewRecord } from "./preview-record.ts";
import { recordMany } from "./record-many.ts";
import { recordMilestone, recordStatus } from "./record-status.ts";

export const historyRouter = router({
  preview: procedure.input(previewInput).query(({ ctx, input }) => previewRecord(writerOf(ctx), input)),
  previewMany: procedure.input(previewManyInput).query(({ ctx, input }) => previewMany(writerOf(ctx), input)),
  toConfirm: procedure
    .input(toConfirmQuery.prefault({}))
    .query(({ ctx, input }) => listToConfirm(writerOf(ctx), input)),
  confirm: procedure.input(confirmInput).mutation(({ ctx, input }) => confirmStatus(writerOf(ctx), input)),
  recordStatus: procedure.input(recordStatusInput).mutation(({ ctx, input }) => recordStatus(writerOf(ctx), input)),
  recordMilestone: procedure
    .input(recordMilestoneInput)
    .mutation(({ ctx, input }) => recordMilestone(writerOf(ctx), input)),
  correctRecord: procedure.input(correctRecordInput).mutation(({ ctx, input }) => correctRecord(writerOf(ctx), input)),
  retractRecord: procedure.input(retractRecordInput).mutation(({ ctx, input }) => retractRecord(writerOf(ctx), input)),
  recordMany: procedure.input(recordManyInput).mutation(({ ctx, input }) => recordMany(writerOf(ctx), input)),
});
