import { expect, test } from "vitest";
import { z } from "zod";
import { edtfText } from "../inputs/input-parts.ts";
import { faultsOf, quote } from "./faults.ts";

const schema = z.strictObject({
  sort: z.enum(["name", "since"]).default("name"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  from: z.string(),
});

function messagesOf(input: unknown): string[] {
  const read = schema.safeParse(input);
  return read.success ? [] : faultsOf(read.error.issues, input).map(({ message }) => message);
}

test.each([
  [{ from: "x", sort: "age" }, '"sort" is "age", but it takes name, since.'],
  [{ from: "x", limit: "201" }, '"limit" is "201", but it must be at most 200.'],
  [{ from: "x", limit: "0" }, '"limit" is "0", but it must be at least 1.'],
  [{ from: "x", limit: "many" }, '"limit" is "many", but it must be a number.'],
  [{ from: "x", limit: "1.5" }, '"limit" is "1.5", but it must be a whole number.'],
  [{}, '"from" is missing: it must be text.'],
  [{ from: "x", colour: "red" }, 'There is no parameter "colour" here.'],
])("%j gets its sentence", (input, message) => {
  expect(messagesOf(input)).toEqual([message]);
});

test("a reason that is a sentence already gets no second full stop", () => {
  const dated = z.object({ date: edtfText });
  const read = dated.safeParse({ date: "2026-13" });
  const [fault] = read.success ? [] : faultsOf(read.error.issues, { date: "2026-13" });
  expect(fault?.message).toMatch(/^"date" is "2026-13", but it must be a date: .*[^.]\.$/);
});

test("every fault is told at once", () => {
  expect(messagesOf({ sort: "age", colour: "red" })).toHaveLength(3);
});

test("a value is quoted short, without anything that breaks a line or turns it round", () => {
  expect(quote("a".repeat(200))).toBe(`${"a".repeat(80)}…`);
  expect(quote("a\u0000b\u202Ec\nd")).toBe("a\u{FFFD}b\u{FFFD}c\u{FFFD}d");
  expect(quote("\uD800")).toBe("\u{FFFD}");
  expect(quote({ a: 1 })).toBe('{"a":1}');
});

test("a name of the prototype is an unknown parameter like any other", () => {
  const input = Object.fromEntries([
    ["from", "x"],
    ["__proto__", "y"],
    ["constructor", "z"],
  ]);
  expect(messagesOf(input).sort()).toEqual([
    'There is no parameter "__proto__" here.',
    'There is no parameter "constructor" here.',
  ]);
});
