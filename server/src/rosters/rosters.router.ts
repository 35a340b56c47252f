import {
  applyInput,
  compareQuery,
  decideAboveInput,
  decideInput,
  decideNewInput,
  differenceQuery,
  inspectQuery,
  jobQuery,
  previewManyQuery,
  queueQuery,
  readRosterInput,
  retractMappingInput,
  retractRosterInput,
  rosterQuery,
  saveMappingInput,
  tryMappingQuery,
} from "@paradero/shared/rosters/roster-input";
import { writerOf } from "../changes/writer.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { compareRosters } from "./comparing/compare-rosters.ts";
import { applyRoster } from "./difference/apply-roster.ts";
import { decideLines } from "./deciding/decide-lines.ts";
import { decideAbove, decideNew } from "./deciding/decide-many.ts";
import { getRoster } from "./get-roster.ts";
import { inspectRosterFile } from "./handing-in/inspect-roster-file.ts";
import { listMappings } from "./mapping/list-mappings.ts";
import { listQueue } from "./deciding/list-queue.ts";
import { listRosters } from "./list-rosters.ts";
import { previewMany } from "./deciding/preview-many.ts";
import { cancelReading, readingProgress } from "./handing-in/reading-jobs.ts";
import { readRoster } from "./handing-in/read-roster.ts";
import { retractMapping } from "./mapping/retract-mapping.ts";
import { retractRoster } from "./retract-roster.ts";
import { saveMapping } from "./mapping/save-mapping.ts";
import { showDifference } from "./difference/show-difference.ts";
import { tryMapping } from "./mapping/try-mapping.ts";

export const rostersRouter = router({
  inspect: procedure.input(inspectQuery).query(({ ctx, input }) => inspectRosterFile(writerOf(ctx), input)),
  tryMapping: procedure.input(tryMappingQuery).query(({ ctx, input }) => tryMapping(writerOf(ctx), input)),
  read: procedure.input(readRosterInput).mutation(({ ctx, input }) => readRoster(writerOf(ctx), input)),
  progress: procedure.input(jobQuery).query(({ ctx, input }) => readingProgress(writerOf(ctx), input)),
  cancel: procedure.input(jobQuery).mutation(({ ctx, input }) => cancelReading(writerOf(ctx), input)),
  list: procedure.query(({ ctx }) => listRosters(writerOf(ctx))),
  get: procedure.input(rosterQuery).query(({ ctx, input }) => getRoster(writerOf(ctx), input)),
  queue: procedure.input(queueQuery).query(({ ctx, input }) => listQueue(writerOf(ctx), input)),
  previewMany: procedure.input(previewManyQuery).query(({ ctx, input }) => previewMany(writerOf(ctx), input)),
  decide: procedure.input(decideInput).mutation(({ ctx, input }) => decideLines(writerOf(ctx), input)),
  decideAbove: procedure.input(decideAboveInput).mutation(({ ctx, input }) => decideAbove(writerOf(ctx), input)),
  decideNew: procedure.input(decideNewInput).mutation(({ ctx, input }) => decideNew(writerOf(ctx), input)),
  compare: procedure.input(compareQuery).query(({ ctx, input }) => compareRosters(writerOf(ctx), input)),
  difference: procedure.input(differenceQuery).query(({ ctx, input }) => showDifference(writerOf(ctx), input)),
  // tRPC keeps the name "apply" for itself.
  applyDifference: procedure.input(applyInput).mutation(({ ctx, input }) => applyRoster(writerOf(ctx), input)),
  retract: procedure.input(retractRosterInput).mutation(({ ctx, input }) => retractRoster(writerOf(ctx), input)),
  mappings: procedure.query(({ ctx }) => listMappings(writerOf(ctx))),
  saveMapping: procedure.input(saveMappingInput).mutation(({ ctx, input }) => saveMapping(writerOf(ctx), input)),
  retractMapping: procedure
    .input(retractMappingInput)
    .mutation(({ ctx, input }) => retractMapping(writerOf(ctx), input)),
});
