import type { z } from "zod";
import { DomainError, type Fault } from "../../words/errors.ts";
import { type RosterMapping, rosterMapping } from "./mapping.ts";

type Issue = z.core.$ZodIssue;

/**
 * Reads a mapping as it is written or exported. Throws a DomainError with a sentence for every mistake: where it is, what
 * was given, and what would be right.
 */
export function readMapping(written: unknown): RosterMapping {
  const read = rosterMapping.safeParse(written, { reportInput: true, error: plainMessage });
  if (read.success) return read.data;
  const faults = read.error.issues.flatMap((issue) => faultsOf(issue, []));
  throw new DomainError("invalid_input", faults.map(({ message }) => message).join(" "), faults);
}

/** `readMapping` of the text of a JSON file. */
export function readMappingText(json: string): RosterMapping {
  let written: unknown;
  try {
    written = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    throw new DomainError("invalid_input", `The mapping is not JSON: ${why}.`);
  }
  return readMapping(written);
}

function faultsOf(issue: Issue, parents: readonly PropertyKey[]): Fault[] {
  const path = [...parents, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return closest(issue.errors).flatMap((inner) => faultsOf(inner, path));
  const field = path.map(String).join(".");
  const subject = field === "" ? "The mapping" : `"${field}"`;
  return [{ field, value: shown(issue.input), message: `${subject} ${issue.message.replace(/\.$/, "")}.` }];
}

/** Of what a value could have been, the one that it comes closest to. */
function closest(choices: readonly (readonly Issue[])[]): readonly Issue[] {
  const distance = (issues: readonly Issue[]) =>
    issues.reduce((sum, { code, path }) => sum + (path.length > 0 ? 1 : code === "unrecognized_keys" ? 5 : 50), 0);
  return choices.reduce((best, issues) => (distance(issues) < distance(best) ? issues : best));
}

/** Instead of the words of the library, where a key has no sentence of its own. */
function plainMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return "is missing";
  if (issue.code === "unrecognized_keys") return `has no key ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
  if (issue.code === "invalid_type")
    return `must be ${issue.expected === "string" ? "text" : `of type ${issue.expected}`}`;
  if (issue.code === "too_small") return `must be at least ${issue.minimum}`;
  if (issue.code === "too_big") return `must be at most ${issue.maximum}`;
  return undefined;
}

const MOST_SHOWN = 80;

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.slice(0, MOST_SHOWN).toWellFormed();
}
