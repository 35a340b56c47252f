import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capByEvidence, parseEdtf, readEdtf, tryReadEdtf } from "./dates.ts";
import { dayOf, formatDay, parseDay } from "./days.ts";
import { DomainError } from "../words/errors.ts";

const FIRST = dayOf(1890, 1, 1);
const LAST = dayOf(2109, 12, 31);
const CALENDAR = Array.from({ length: LAST - FIRST + 1 }, (_, index) => formatDay(FIRST + index));

/** The slow truth: every page of the calendar that begins as the date does, X being any digit. */
function daysOf(edtf: string): string[] {
  const pattern = new RegExp(`^${edtf.replaceAll("X", String.raw`\d`)}`);
  const decade = edtf.slice(0, 3);
  return CALENDAR.filter((day) => day.startsWith(decade) && pattern.test(day));
}

const iso = (day: number | null) => (day === null ? null : formatDay(day));
const two = (number: number) => String(number).padStart(2, "0");

/** First and last day in figures, or "refused". */
function shown(range: ReturnType<typeof parseEdtf>): readonly (string | null)[] | "refused" {
  return typeof range === "string" ? "refused" : [iso(range.earliest), iso(range.latest)];
}

/** The text with its last digits blank. */
function blanked(text: string, digits: number): string {
  let left = digits;
  return Array.from(text)
    .toReversed()
    .map((digit) => (digit === "-" || left-- <= 0 ? digit : "X"))
    .toReversed()
    .join("");
}

/** A date of any precision with up to all digits of month and day blank, or one of the year. Days 29 to 31 may not exist. */
const anyDate = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    parts: fc.integer({ min: 1, max: 3 }),
    blanks: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ year, month, day, parts, blanks }) =>
    blanked([String(year), two(month), two(day)].slice(0, parts).join("-"), Math.min(blanks, parts * 2 - 1)),
  )
  // The library knows no 3X of a month: 30 or 31.
  .filter((text) => !text.endsWith("-3X"));

function inOrder(reading: ReturnType<typeof tryReadEdtf>): boolean {
  if (!reading.ok) return reading.reason.length > 0;
  return (reading.range.earliest ?? -Infinity) <= (reading.range.latest ?? Infinity);
}

describe("the days that a date may be", () => {
  it("are those that the calendar has for it, to the day, over month ends and leap years", () => {
    fc.assert(
      fc.property(anyDate, (text) => {
        const days = daysOf(text);
        expect(shown(parseEdtf(text))).toEqual(days.length === 0 ? "refused" : [days[0], days.at(-1)]);
      }),
      { numRuns: 300 },
    );
  });

  it("of an interval run from the first day of its beginning to the last day of its end", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        const first = daysOf(from)[0] ?? "none";
        const last = daysOf(to).at(-1) ?? "0";
        expect(shown(parseEdtf(`${from}/${to}`))).toEqual(last < first ? "refused" : [first, last]);
      }),
      { numRuns: 300 },
    );
  });

  it("never move with a mark of uncertainty, and what was said never moves at all", () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom("~", "?", "%"), (text, mark) => {
        const plain = parseEdtf(text);
        const marked = parseEdtf(text + mark);
        if (typeof plain === "string" || typeof marked === "string") {
          expect(marked).toEqual(plain);
          return;
        }
        expect(marked).toMatchObject({ approximate: mark !== "?", uncertain: mark !== "~", said: plain.said });
        if (mark === "?") expect(marked).toMatchObject({ earliest: plain.earliest, latest: plain.latest });
      }),
    );
  });

  it("reach as far as one more of the same on each side where they are about right", () => {
    fc.assert(
      fc.property(fc.constantFrom(4, 7, 10), fc.integer({ min: 400, max: CALENDAR.length - 400 }), (length, at) => {
        const text = (CALENDAR[at] ?? "").slice(0, length);
        const own = CALENDAR.filter((day) => day.startsWith(text));
        const before = (CALENDAR[CALENDAR.indexOf(own[0] ?? "") - 1] ?? "").slice(0, length);
        const after = (CALENDAR[CALENDAR.indexOf(own.at(-1) ?? "") + 1] ?? "").slice(0, length);
        const around = CALENDAR.filter((day) => day.startsWith(before) || day.startsWith(after));
        expect(shown(parseEdtf(`${text}~`))).toEqual([around[0], around.at(-1)]);
      }),
      { numRuns: 200 },
    );
  });

  it("of any text are either a range in order or a reason, and never a crash", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dX.~?%/T:Z[\]{},YES+-]{0,24}$/)), (text) =>
        inOrder(tryReadEdtf(text)),
      ),
      { numRuns: 2000 },
    );
    expect(inOrder(tryReadEdtf(""))).toBe(true);
  });
});

describe("a refusal", () => {
  it("is a sentence in the language of the reader, with the text that was given", () => {
    expect(() => readEdtf("2026-02-30", "es")).toThrow("La fecha «2026-02-30» no existe en el calendario.");
    expect(() => readEdtf("2026-02-30", "en")).toThrow("The date “2026-02-30” is not in the calendar.");
  });

  it("is invalid input, and shows no more than the beginning of a long text", () => {
    const long = "9".repeat(5000);
    expect(() => readEdtf(long)).toThrow(expect.objectContaining({ name: "DomainError", code: "invalid_input" }));
    expect(tryReadEdtf(long)).toEqual({ ok: false, reason: expect.stringMatching(/^.{1,300}$/) });
  });
});

/** The range under its cap, or "refused". */
function capped(date: string, published: readonly string[]): readonly (string | null)[] | string {
  try {
    const { earliest, latest } = capByEvidence(
      readEdtf(date),
      published.map((text) => readEdtf(text)),
    );
    return [iso(earliest), iso(latest)];
  } catch (error) {
    return error instanceof DomainError ? "refused" : String(error);
  }
}

describe("the evidence cap", () => {
  it("ends February on the day of an article of 10 February", () => {
    expect(capped("2026-02", ["2026-02-10"])).toEqual(["2026-02-01", "2026-02-10"]);
  });

  it("is the publication day of the source that was published first", () => {
    expect(capped("2025-11", ["2025-12-15", "2025-11-27", "2026-01"])).toEqual(["2025-11-01", "2025-11-27"]);
  });

  it("is the last possible day of a publication day that is not exact", () => {
    expect(capped("2026", ["2026-02"])).toEqual(["2026-01-01", "2026-02-28"]);
    expect(capped("2026", ["2026-02~"])).toEqual(["2026-01-01", "2026-03-31"]);
  });

  it("leaves a date alone that ended before anything was published", () => {
    expect(capped("2025-11", ["2026-01-05"])).toEqual(["2025-11-01", "2025-11-30"]);
  });

  it("closes an open end, and keeps an open beginning open", () => {
    expect(capped("2026-02-08/..", ["2026-02-10"])).toEqual(["2026-02-08", "2026-02-10"]);
    expect(capped("../2026-04-06", ["2026-04-02"])).toEqual([null, "2026-04-02"]);
  });

  it("allows a source of the very day", () => {
    expect(capped("2026-02-08", ["2026-02-08"])).toEqual(["2026-02-08", "2026-02-08"]);
  });

  it("refuses a source that was published before the fact, naming both days", () => {
    expect(() => capByEvidence(readEdtf("2026-02-08"), [readEdtf("2026-02-20"), readEdtf("2026-02-07")], "es")).toThrow(
      /7 feb 2026.*8 feb 2026/,
    );
  });

  it("refuses a record whose sources have no publication day", () => {
    expect(() => capByEvidence(readEdtf("2026-02-08"), [])).toThrow(/publication date/);
    expect(() => capByEvidence(readEdtf("2026-02-08"), [readEdtf("2026-02-08/..")])).toThrow(/publication date/);
  });

  it("never ends before it begins, nor after any of its sources, nor after what was said", () => {
    const day = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2026, 12, 31) }).map(formatDay);
    const days = fc.tuple(day, day).map((ends) => ends.sort());
    fc.assert(
      fc.property(days, fc.array(days, { minLength: 1, maxLength: 4 }), ([first, last], published) => {
        const cap = published.map((ends) => ends[1]).sort()[0] ?? "";
        const expected = cap < first ? "refused" : [first, cap < last ? cap : last];
        expect(
          capped(
            `${first}/${last}`,
            published.map((ends) => ends.join("/")),
          ),
        ).toEqual(expected);
      }),
    );
  });
});

it("reads back every day that it writes", () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) }), (day) => {
      const range = readEdtf(formatDay(day));
      expect([range.earliest, range.latest]).toEqual([day, day]);
      expect(parseDay(range.edtf)).toBe(day);
    }),
  );
});
