import type { TableFormat } from "@paradero/shared/rosters/table-format";
import type { WritingReader } from "../../changes/writer.ts";
import { oncePerReader } from "../../matching/once-per-reader.ts";
import { inspectInOwnProcess } from "../reading/in-own-process.ts";
import type { InspectedFile } from "../reading/inspected-table.ts";

/** Each holds a sample of at most fifty rows. */
const MOST_KEPT = 40;

const inspections = oncePerReader(() => new Map<string, Promise<InspectedFile>>());

/**
 * What a file looks like: the bytes of a ref never change, so that each is looked at once for each way to read it. A mapping
 * that is tried again and again as somebody changes it does not unpack the file each time.
 *
 * @param load brings the file, where it has to be looked at
 */
export function inspectionOf(
  reader: WritingReader,
  file: string,
  chosen: Partial<TableFormat>,
  load: () => Promise<{ readonly name: string; readonly content: Uint8Array }>,
): Promise<InspectedFile> {
  const kept = inspections(reader);
  const key = JSON.stringify([file, chosen]);
  const known = kept.get(key);
  if (known) return known;
  const looked = load().then(({ content, name }) => inspectInOwnProcess(content, name, chosen));
  kept.set(key, looked);
  looked.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return looked;
}
