import { eq } from "drizzle-orm";
import { rosterFiles } from "@paradero/drizzle/schema/roster-files";
import { DomainError } from "@paradero/shared/words/errors";
import { MOST_UNREAD_FILES, UNREAD_FILE_DAYS } from "@paradero/shared/rosters/roster-input";
import type { TableFormat } from "@paradero/shared/rosters/table-format";
import type { StaffReader } from "../../access/readers/reader.ts";

/** A file that was handed in. */
export interface RosterFile {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly content: Uint8Array;
}

/** @throws {DomainError} `not_found` */
export async function rosterFile(database: StaffReader["database"], ref: string): Promise<RosterFile> {
  const [file] = await database
    .select({ id: rosterFiles.id, ref: rosterFiles.ref, name: rosterFiles.name, content: rosterFiles.content })
    .from(rosterFiles)
    .where(eq(rosterFiles.ref, ref));
  if (!file) throw new DomainError("not_found", gone(ref));
  return file;
}

function gone(ref: string): string {
  const kept = `kept for ${UNREAD_FILE_DAYS} days, and of each account the newest ${MOST_UNREAD_FILES}`;
  return `There is no file with the reference ${ref}: what nobody reads is ${kept}. Hand it in again.`;
}

/** What was chosen of a format; what was left out is found in the file. */
export function chosenOf(format: {
  readonly [K in keyof TableFormat]?: TableFormat[K] | undefined;
}): Partial<TableFormat> {
  const { kind, encoding, delimiter, sheet, skipLines, headerRow } = format;
  return {
    ...(kind !== undefined && { kind }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(sheet !== undefined && { sheet }),
    ...(skipLines !== undefined && { skipLines }),
    ...(headerRow !== undefined && { headerRow }),
  };
}
