import { DomainError } from "@paradero/shared/words/errors";
import type { JobQuery } from "@paradero/shared/rosters/roster-input";
import type { Writer } from "../../changes/writer.ts";
import { oncePerReader } from "../../matching/once-per-reader.ts";
import { ReadingJob, type ReadingReport } from "./reading-job.ts";
import type { ReadingProgress } from "../roster-answers.ts";

const MOST_AT_ONCE = 2;
/** Readings that are over and can still be asked for. */
const MOST_KEPT = 100;

const readingJobs = oncePerReader(() => new Map<string, ReadingJob>());

/**
 * Begins a reading, or finds the one that was begun by the same request and goes on or went well.
 *
 * @param request with its idempotency key
 * @throws {DomainError} `busy` while as many are going on as this process takes
 */
export function beginReading(
  { account, reader }: Writer,
  request: string,
  read: (report: ReadingReport) => Promise<string>,
): ReadingJob {
  const jobs = readingJobs(reader);
  const begun = [...jobs.values()].find((job) => job.accountId === account.id && job.request === request);
  if (begun && !begun.hasFailed) return begun;
  const over = [...jobs.values()].filter(({ isOver }) => isOver);
  if (jobs.size - over.length >= MOST_AT_ONCE) {
    throw new DomainError("busy", `${MOST_AT_ONCE} lists are being read just now. Try again when one of them is done.`);
  }
  for (const { id } of over.slice(0, Math.max(0, over.length - MOST_KEPT + 1))) jobs.delete(id);
  const job = new ReadingJob(account.id, request, read);
  jobs.set(job.id, job);
  return job;
}

/** How far a reading is. @throws {DomainError} `not_found`, for somebody else's as for one that there is not */
export function readingProgress(writer: Writer, { job }: JobQuery): ReadingProgress {
  return ownJob(writer, job).progress;
}

/** Calls a reading off, and says how it ended: one that was already being written is done. */
export async function cancelReading(writer: Writer, { job }: JobQuery): Promise<ReadingProgress> {
  const own = ownJob(writer, job);
  own.cancel();
  await own.over;
  return own.progress;
}

function ownJob({ account, reader }: Writer, id: string): ReadingJob {
  const job = readingJobs(reader).get(id);
  if (job && job.accountId === account.id) return job;
  const message = "There is no such reading: the server may have been started anew. Read the file again.";
  throw new DomainError("not_found", message);
}
