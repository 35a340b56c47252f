import type { Locale } from "./locales.ts";
import { fill } from "./messages.ts";
import { REQUEST_FAULT_MESSAGES } from "../messages/request-faults.ts";

/** What can be wrong with a part of a request. Each has its sentence in every language. */
export type RequestFaultCode =
  | "missing"
  | "empty"
  | "wrong"
  | "unknown_parameter"
  | "takes"
  | "takes_none"
  | "twice"
  | "one_of"
  | "day_ahead"
  | "known_ahead"
  | "reversed"
  | "too_long"
  | "too_fine"
  | "too_wide"
  | "too_many";

/** What would be right instead. `own`: words of whoever refused, in one language. */
export type RightCode =
  | "own"
  | "takes"
  | "knows"
  | "country"
  | "called"
  | "some"
  | "day"
  | "least"
  | "most"
  | "characters"
  | "well_formed"
  | "no_control"
  | "whole_number"
  | "number"
  | "text"
  | "type"
  | "form";

type Values = Readonly<Record<string, string>>;

export interface Right {
  readonly code: RightCode;
  readonly values: Values;
}

/** A fault as it travels: whoever shows it says it in the reader's language. */
export interface RequestFault {
  readonly code: RequestFaultCode;
  readonly values: Values;
  readonly right?: Right | undefined;
}

export function faultSentence({ code, values, right }: RequestFault, locale: Locale): string {
  const words = REQUEST_FAULT_MESSAGES[locale];
  return fill(words.fault[code], { ...values, ...(right && { right: rightWords(right, locale) }) });
}

export function rightWords({ code, values }: Right, locale: Locale): string {
  return fill(REQUEST_FAULT_MESSAGES[locale].right[code], values);
}

/** The words of a schema for what it wants; `rightMeant` knows them again. */
export function wants(code: RightCode, values: Values = {}): string {
  return rightWords({ code, values }, "en");
}

/** What a schema said by `wants`; any other words as they are. */
export function rightMeant(words: string): Right {
  for (const { code, pattern } of PATTERNS) {
    const found = pattern.exec(words);
    if (found) return { code, values: { ...found.groups } };
  }
  // Such as the reason of a date, which is a sentence already.
  return { code: "own", values: { text: words.replace(/\.$/, "") } };
}

/** The longest words first: "must be at most 80 characters long" is not "must be at most …". */
const PATTERNS = Object.entries(REQUEST_FAULT_MESSAGES.en.right)
  .filter(([code]) => code !== "own")
  .sort(([, a], [, b]) => b.length - a.length)
  .map(([code, words]) => ({ code: code as RightCode, pattern: patternOf(words) }));

function patternOf(words: string): RegExp {
  const parts = words.split(/\{(\w+)\}/);
  const plain = (text: string) => text.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${parts.map((part, at) => (at % 2 === 1 ? `(?<${part}>.*)` : plain(part))).join("")}$`, "s");
}
