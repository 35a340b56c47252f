import { DomainError } from "@paradero/shared/words/errors";

/** One sentence that names the file, says what is wrong with it, and what would be right. */
export function refused(fileName: string, sentence: string): DomainError {
  return new DomainError("invalid_input", `"${fileName}" ${sentence}`);
}
