import { eq } from "drizzle-orm";
import { rosterFiles } from "@paradero/drizzle/schema/roster-files";
import type { WritingReader } from "../../changes/writer.ts";
import { inspectionOf } from "../handing-in/inspection-of.ts";
import { asWritten } from "./list-mappings.ts";
import { chosenOf, rosterFile } from "../handing-in/roster-file.ts";
import type { StandingRoster } from "../standing-roster.ts";

/** What the columns of the file of a list are called, read as the list was read. */
export async function columnsOf(
  reader: WritingReader,
  { fileId, mapping }: StandingRoster,
): Promise<readonly string[]> {
  const { database } = reader;
  const [file] = await database.select({ ref: rosterFiles.ref }).from(rosterFiles).where(eq(rosterFiles.id, fileId));
  if (!file) return [];
  const chosen = chosenOf(asWritten(mapping).format ?? {});
  const { columns } = await inspectionOf(reader, file.ref, chosen, () => rosterFile(database, file.ref));
  return columns;
}
