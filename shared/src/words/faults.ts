import type { z } from "zod";
import { DomainError, type Fault } from "./errors.ts";
import { faultSentence, type RequestFault, type Right, rightMeant } from "./request-faults.ts";

const LONGEST_QUOTE = 80;

/** What was given, short enough to be read back, and without anything that could break a line of text. */
export function quote(value: unknown): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const clean = text.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{FFFD}");
  return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE).toWellFormed()}…` : clean;
}

/** One fault, said in English and ready to be said in any other language. */
export function faultOf(said: RequestFault): Fault {
  const { field = "", value = "" } = said.values;
  return { field, value, message: faultSentence(said, "en"), said };
}

/** One sentence per fault: the field, the value, and what would be right. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], input: unknown): Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => {
        const values = { field: quote(key), value: quote(valueAt(input, [key])) };
        return faultOf({ code: "unknown_parameter", values });
      });
    }
    const given = valueAt(input, issue.path);
    const values = { field: issue.path.join(".") || "input", value: quote(given) };
    const code = given === undefined ? "missing" : values.value === "" ? "empty" : "wrong";
    return [faultOf({ code, values, right: rightOf(issue) })];
  });
}

/** What would be right: our own messages say it, zod's are told apart by code. */
function rightOf(issue: z.core.$ZodIssue): Right {
  switch (issue.code) {
    case "invalid_value":
      return ownRight(issue.message) ?? { code: "takes", values: { words: issue.values.map(String).join(", ") } };
    case "invalid_type":
      return ownRight(issue.message) ?? typeWanted(issue.expected);
    case "too_small":
      return { code: "least", values: { least: String(issue.minimum) } };
    case "too_big":
      return issue.origin === "string"
        ? rightMeant(issue.message)
        : { code: "most", values: { most: String(issue.maximum) } };
    case "custom":
      return rightMeant(issue.message);
    case "invalid_format":
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
      return { code: "form", values: {} };
  }
}

function typeWanted(type: string): Right {
  const known = { int: "whole_number", number: "number", string: "text" } as const;
  const code = Object.entries(known).find(([name]) => name === type)?.[1];
  return code ? { code, values: {} } : { code: "type", values: { type } };
}

/** Words that a schema of ours has, and zod has not. */
function ownRight(message: string): Right | undefined {
  const right = rightMeant(message);
  return right.code !== "own" || message.startsWith("must ") ? right : undefined;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** The refusal of a request for these faults. */
export function refusedFor(faults: readonly Fault[]): DomainError {
  return new DomainError("invalid_input", faults.map(({ message }) => message).join(" "), faults);
}

/** @throws {DomainError} when there is any fault */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw refusedFor(faults);
}
