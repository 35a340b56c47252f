import type { z } from "zod";
import type { Fault } from "@paradero/shared/errors";

const LONGEST_QUOTE = 80;

/** What was given, short enough to be read back, and without anything that could break a line of text. */
export function quote(value: unknown): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const clean = text.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{FFFD}");
  return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE).toWellFormed()}…` : clean;
}

/** One sentence per fault: the field, the value, and what would be right. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], input: unknown): Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => unknownField(key, input));
    }
    const field = issue.path.join(".") || "input";
    const value = valueAt(input, issue.path);
    return [{ field, value: quote(value), message: sentence(field, value, rightOf(issue)) }];
  });
}

function unknownField(key: string, input: unknown): Fault {
  const field = quote(key);
  return { field, value: quote(valueAt(input, [key])), message: `There is no parameter "${field}" here.` };
}

function sentence(field: string, value: unknown, right: string): string {
  // What is right may be a sentence already, such as the reason of a date.
  const it = `it ${right.replace(/\.$/, "")}.`;
  return value === undefined ? `"${field}" is missing: ${it}` : `"${field}" is ${quoted(value)}, but ${it}`;
}

function quoted(value: unknown): string {
  const text = quote(value);
  return text === "" ? "empty" : `"${text}"`;
}

/** What would be right, to be read after "it": our own messages start with a verb, zod's are told apart by code. */
function rightOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return ownWords(issue.message) ?? `takes ${issue.values.map(String).join(", ")}`;
    case "invalid_type":
      return ownWords(issue.message) ?? `must be ${TYPES[issue.expected] ?? `of type ${issue.expected}`}`;
    case "too_small":
      return `must be at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" ? issue.message : `must be at most ${issue.maximum}`;
    case "custom":
      return issue.message;
    case "invalid_format":
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
      return "is not of the documented form";
  }
}

const TYPES: Readonly<Record<string, string>> = { int: "a whole number", number: "a number", string: "text" };

function ownWords(message: string): string | undefined {
  return /^(must|is called) /.test(message) ? message : undefined;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
