import { inspectDelimited } from "./text/inspect-delimited.ts";
import { inspectTextList } from "./text/inspect-text-list.ts";
import type { ChosenFormat, InspectedFile } from "./inspected-table.ts";
import { type ListFile, startOf } from "./list-file.ts";
import { recogniseFile } from "./recognise-file.ts";

/**
 * Finds out how a file is to be read. What is chosen is taken as it is; the rest is found and reported.
 * @throws {DomainError} "invalid_input": one sentence that names the file, what is wrong, and what would be right
 */
export async function inspectFile(file: ListFile, fileName: string, chosen: ChosenFormat = {}): Promise<InspectedFile> {
  const kind = recogniseFile(await startOf(file, 64 * 1024), fileName);
  if (kind === "archive") {
    // Half of what this process would load, for the rarer kind.
    const { inspectWorkbook } = await import("./workbook/inspect-workbook.ts");
    return inspectWorkbook(file, fileName, chosen);
  }
  if (chosen.kind === "text-list") return inspectTextList(file, fileName, chosen);
  return inspectDelimited(file, fileName, chosen);
}
