import { describe, expect, it, test } from "vitest";
import { readMapping, readMappingText } from "./read-mapping.ts";

const ok = { version: 1, person: { name: { full: "nombre" } } };
const withRecord = (record: unknown) => ({ ...ok, records: [record] });
const STATUSES =
  "detained, disappeared, house_arrest, bailed, conditional_release, released, amnestied, died_in_custody";

function refusal(written: unknown): string {
  try {
    readMapping(written);
    return "read";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

describe("a mistake in a mapping", () => {
  it.each<[unknown, string]>([
    [
      { version: 1, person: { name: { full: "" } } },
      '"person.name.full" must name a column, as its heading is written in the file.',
    ],
    [
      { version: 1, person: { name: {} } },
      '"person.name" must name the column of the name: full, or given and family.',
    ],
    [
      { version: 1, person: { name: { full: "a", given: "b" } } },
      '"person.name" must have either full, or given and family, and not both.',
    ],
    [
      { version: 1, person: { name: { given: [], family: "b" } } },
      '"person.name.given" must name at least one column.',
    ],
    [{ ...ok, version: 2 }, '"version" must be 1, the only version there is.'],
    [{ version: 1 }, '"person" must be an object with identifier, name, otherNames, attributes, heldAt.'],
    [
      withRecord({ status: { column: "e", values: { Preso: "jailed" } }, date: { column: "f" } }),
      `"records.0.status.values.Preso" is "jailed", which is no status: it takes ${STATUSES}, or null where the value says nothing.`,
    ],
    [
      withRecord({ status: "jailed", date: { column: "f" } }),
      `"records.0.status" is "jailed", which is no status: it takes ${STATUSES}.`,
    ],
    [withRecord({ status: "detained", date: {} }), '"records.0.date" must name a column, or say within.'],
    [
      withRecord({ status: "detained", date: { column: "f", splitPlace: true }, place: { column: "p" } }),
      '"records.0.place" must not be there when date.splitPlace takes the place out of the cell of the date.',
    ],
    [
      { ...ok, format: { dateOrder: "dmy" } },
      '"format.dateOrder" is "dmy", which is no order of dates: it takes day-first, month-first, year-first.',
    ],
    [
      { ...ok, format: { delimeter: "," } },
      '"format" has no key "delimeter"; it takes kind, encoding, delimiter, sheet, skipLines, headerRow, dateOrder, twoDigitYearsFrom, empty.',
    ],
    [{ ...ok, source: { reff: "x" } }, '"source.ref" is missing. "source" has no key "reff"; it takes ref.'],
    [
      { ...ok, publication: "public" },
      '"publication" is "public", which is no publication: it takes internal, statistics, named.',
    ],
    [
      { ...ok, roster: { organization: "x", title: "y", asOf: "mayo" } },
      '"roster.asOf" must be a calendar day written YYYY-MM-DD, such as 2026-04-06.',
    ],
    [null, "The mapping must be an object with version, name, format, person, records, source, publication, roster."],
  ])("%j is told in a sentence", (written, sentence) => {
    expect(refusal(written)).toBe(sentence);
  });
});

test("every mistake is told at once", () => {
  const twice = refusal({ version: 2, person: { name: { full: "" } } });
  expect(twice).toContain('"version"');
  expect(twice).toContain('"person.name.full"');
});

test("what is left out has its default", () => {
  expect(readMapping(withRecord({ status: "detained", date: { column: "f" } }))).toEqual({
    version: 1,
    name: "Mapping",
    format: {},
    person: { name: { full: "nombre" }, otherNames: [], attributes: {} },
    records: [{ status: "detained", date: { column: "f", ignore: [], splitPlace: false }, grade: "reported" }],
    publication: "internal",
  });
});

test("a file that is no JSON is refused, and a byte order mark is none of its business", () => {
  expect(() => readMappingText("{")).toThrow(/^The mapping is not JSON: /);
  expect(readMappingText(`\uFEFF${JSON.stringify(ok)}`)).toEqual(readMapping(ok));
});
