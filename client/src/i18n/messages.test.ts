import { describe, expect, it } from "vitest";
import { createTranslator } from "use-intl/core";
import { messageValues } from "./message-values.ts";
import { MESSAGES } from "./messages.ts";

/** Every message as `[path, text]`. */
function texts(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [[here, value] satisfies [string, string]];
    return typeof value === "object" && value !== null ? texts(value, here) : [];
  });
}

/** A value for everything that a message takes. */
function samples(text: string): Record<string, number | (() => string)> {
  return Object.fromEntries(
    messageValues(text).map((name) => (name.startsWith("<") ? [name.slice(1, -1), () => "x"] : [name, 2])),
  );
}

const spanish = texts(MESSAGES.es);
const english = new Map(texts(MESSAGES.en));

describe("Spanish and English", () => {
  it("say the same things", () => {
    expect([...english.keys()].toSorted()).toEqual(spanish.map(([path]) => path).toSorted());
    expect(spanish.length).toBeGreaterThan(200);
  });

  it("leave nothing empty", () => {
    for (const [path, text] of [...spanish, ...english]) expect(text.trim(), path).not.toBe("");
  });

  it("take the same values in every message", () => {
    for (const [path, text] of spanish)
      expect(messageValues(english.get(path) ?? ""), path).toEqual(messageValues(text));
  });

  it.each(["es", "en"] as const)("can all be read as messages (%s)", (locale) => {
    const broken: string[] = [];
    const t = createTranslator({ locale, messages: MESSAGES[locale], onError: (error) => broken.push(error.message) });
    for (const [path, text] of texts(MESSAGES[locale])) {
      // The paths come out of the messages themselves, and so do the names of the values.
      t.markup(path as Parameters<typeof t.markup>[0], samples(text));
    }
    expect(broken).toEqual([]);
  });
});

describe("what a message takes", () => {
  it("tells an argument from the words of a plural form", () => {
    expect(messageValues("{count, plural, =0 {Nobody} one {# of {total}} other {<b>#</b>}} on {date}")).toEqual([
      "<b>",
      "count",
      "date",
      "total",
    ]);
  });
});
