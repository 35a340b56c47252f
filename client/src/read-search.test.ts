import { censusQuery } from "@paradero/shared/inputs/census-query";
import { peopleQuery } from "@paradero/shared/inputs/people-query";
import { faultSentence } from "@paradero/shared/words/request-faults";
import type { Locale } from "@paradero/shared/words/locales";
import { describe, expect, it } from "vitest";
import { readSearch, UNREAD, unreadIn } from "./read-search.ts";
import { parseSearch, stringifySearch } from "./search-text.ts";

const read = readSearch(peopleQuery);

function unread(raw: Record<string, unknown>, locale: Locale = "en"): string[] {
  const faults = unreadIn(read(raw)).flatMap((part) => part.faults);
  return faults.map(({ said, message }) => (said ? faultSentence(said, locale) : message));
}

describe("a link with a mistake in it", () => {
  it("names each part that is not understood, in the reader's language, and keeps the others", () => {
    const raw = { status: "not_a_status", sex: "female", on: "2026-02-30", colour: "red" };
    expect(read(raw)).toMatchObject({ sex: "female", status: undefined, on: undefined });
    expect(unread(raw)).toEqual([
      expect.stringMatching(/^"status" is "not_a_status", but it does not know "not_a_status"; it takes detained, /),
      '"on" is "2026-02-30", but it must be a calendar day written YYYY-MM-DD, such as 2026-04-06.',
      'There is no parameter "colour" here.',
    ]);
    expect(unread(raw, "es").at(-1)).toBe("Aquí no hay ningún parámetro «colour».");
  });

  it("tells a counting rule by the name that it had before what it is called now", () => {
    const faults = unreadIn(readSearch(censusQuery.pick({ rule: true }))({ rule: "restricted-not-held" }));
    const said = faults.flatMap((part) => part.faults).flatMap((fault) => fault.said ?? []);
    expect(said.map((one) => faultSentence(one, "es"))).toEqual([
      "«rule» es «restricted-not-held», pero ahora se llama restricted-not-jailed.",
    ]);
    expect(said.map((one) => faultSentence(one, "en"))).toEqual([
      '"rule" is "restricted-not-held", but it is called restricted-not-jailed now.',
    ]);
  });

  it("names what is given twice, for nobody knows which is meant", () => {
    expect(unread(parseSearch("?status=bailed&status=detained&sex=male"))).toEqual([
      '"status" is given more than once; put several values into one, with commas between them.',
    ]);
  });

  it("stays as it is until the part that is not understood is taken out", () => {
    const address = "?sex=female&status=x&colour=red&on=1&on=2";
    const raw = parseSearch(address);
    // So does the router: what is read lies over the raw address.
    const search = { ...raw, ...read(raw) };
    expect(stringifySearch(search)).toBe(address);
    expect(stringifySearch({ ...search, ...read(search) })).toBe(address);
    expect(stringifySearch({ ...search, [UNREAD]: undefined })).toBe("?sex=female");
  });

  it("is understood where only accents, capitals and blanks differ", () => {
    expect(read({ status: "House Arrest,BAILED", sex: "!Unknown" })).toEqual({
      status: "house_arrest,bailed",
      sex: "!unknown",
    });
  });
});

describe("a link without one", () => {
  it("names only what departs from the defaults", () => {
    expect(read({})).toEqual({});
    expect(read({ limit: "20" })).toEqual({ limit: 20 });
    expect(unread({ limit: "20" })).toEqual([]);
  });

  it("may carry what other sites count clicks by", () => {
    expect(read({ utm_source: "x", fbclid: "y", sex: "male" })).toEqual({ sex: "male" });
  });

  it("takes names of the prototype for names like any other", () => {
    const raw = Object.fromEntries([
      ["__proto__", "y"],
      ["constructor", "z"],
    ]);
    expect(unread(raw)).toEqual([
      'There is no parameter "__proto__" here.',
      'There is no parameter "constructor" here.',
    ]);
  });
});
