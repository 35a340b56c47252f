import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayOf, formatDay, parseDay } from "../../dates/days.ts";
import { type DateReader, readLineDate } from "./line-dates.ts";
import type { DateOrder } from "../mapping/mapping.ts";

const TODAY = parseDay("2026-11-23") ?? 0;

function read(cell: string, reader: Partial<DateReader> = {}): string {
  const date = readLineDate(cell, { order: null, twoDigitYearsFrom: null, wholeDays: false, today: TODAY, ...reader });
  if (date.is === "date") return date.range.edtf;
  return date.is === "fault" ? date.reason : date.is;
}

describe("a date all in figures", () => {
  it.each<[string, DateOrder | null, string]>([
    ["26/12/1976", null, "1976-12-26"],
    ["12/26/1976", null, "1976-12-26"],
    ["03/04/1976", null, "order_needed"],
    ["03/04/1976", "day-first", "1976-04-03"],
    ["03/04/1976", "month-first", "1976-03-04"],
    ["05/05/1976", null, "1976-05-05"],
    ["26/12/1976", "month-first", "against_order"],
    ["12/26/1976", "day-first", "against_order"],
    ["03/04/1976", "year-first", "against_order"],
    ["1976/04/03", "day-first", "1976-04-03"],
    ["13/13/1976", "day-first", "no_such_day"],
    ["31/02/1976", "day-first", "no_such_day"],
    ["1976-02-30", null, "no_such_day"],
    ["0000-01-01", null, "no_such_day"],
    ["20-21/05/1977", "day-first", "1977-05-20/1977-05-21"],
    ["05/20-21/1977", "month-first", "1977-05-20/1977-05-21"],
    ["30/11-02/12/1976", "day-first", "1976-11-30/1976-12-02"],
    ["entre 3/4 y 5/6/1976", "month-first", "1976-03-04/1976-05-06"],
    ["entre 3/4 y 5/6/1976", null, "order_needed"],
    ["med-fines/06/1976", null, "1976-06-11/1976-06-30"],
    ["01/03/1976-02/03/1976", "day-first", "1976-03-01/1976-03-02"],
  ])("%s in a list written %s is %s", (cell, order, expected) => {
    expect(read(cell, { order })).toBe(expected);
  });
});

describe("a year is never guessed", () => {
  it.each([
    ["26/12/76", "two_digit_year"],
    ["NOV/76", "two_digit_year"],
    ["nov-76", "two_digit_year"],
    ["'76", "two_digit_year"],
    ["5 de marzo", "no_year"],
    ["20/05", "no_year"],
    ["mar 05", "no_year"],
    ["ayer", "date_unreadable"],
    ["hace 3 días", "no_year"],
    ["LA PLATA", "date_unreadable"],
  ])("%s: %s", (cell, fault) => {
    expect(read(cell, { order: "day-first" })).toBe(fault);
  });

  it.each([
    ["26/12/76", 1930, "1976-12-26"],
    ["26/12/29", 1930, "after_today"],
    ["26/12/20", 1930, "2020-12-26"],
    ["NOV/76", 1900, "1976-11"],
    ["'76", 1950, "1976"],
  ])("%s with two digits from %i on is %s", (cell, twoDigitYearsFrom, expected) => {
    expect(read(cell, { order: "day-first", twoDigitYearsFrom })).toBe(expected);
  });

  test("with the year first, 76-12-26 is a date only where the century is said", () => {
    expect(read("76-12-26", { order: "year-first", twoDigitYearsFrom: 1930 })).toBe("1976-12-26");
    expect(read("76-12-26", { order: "year-first" })).toBe("two_digit_year");
  });
});

describe("a time stamp", () => {
  it.each([
    ["1976-12-26 00:00:00", false, "1976-12-26"],
    ["2019-03-05 14:00:33", false, "2019-03-05T14:00"],
    ["2019-03-05T14:00", false, "2019-03-05T14:00"],
    ["2019-03-05 00:00", false, "2019-03-05T00:00"],
    ["2019-03-05T14:00Z", false, "zoned_time"],
    ["2019-03-05T14:00:00.000-04:00", false, "zoned_time"],
    ["26/12/2019 14:00 +02:00", false, "zoned_time"],
    ["26/12/2019 14:00 UTC", false, "zoned_time"],
    ["2019-03-05T14:00Z", true, "2019-03-05"],
    ["2019-03-05 23:59:59+00", true, "2019-03-05"],
    ["05/13/2019 2:30 PM", true, "2019-05-13"],
    ["2019-03-05T25:00", false, "no_such_time"],
  ])("%s (whole days: %s) is %s", (cell, wholeDays, expected) => {
    expect(read(cell, { wholeDays })).toBe(expected);
  });
});

describe("until a day", () => {
  it.each([
    ["hasta 2026-04-06", true, "[..2026-04-06]"],
    ["Hasta el 6/4/2026", true, "[..2026-04-06]"],
    ["until April 2026", true, "[..2026-04]"],
    ["hasta 2026-04-06", false, "date_unreadable"],
  ])("%s, of what has no end (%s), is %s", (cell, untilIsBy, expected) => {
    expect(read(cell, { order: "day-first", untilIsBy })).toBe(expected);
  });
});

describe("a cell without a day", () => {
  it.each(["sin datos fecha", "Sin datos fecha", "se desconoce", "fecha desconocida", "unknown", "?"])("%s", (cell) => {
    expect(read(cell)).toBe("unknown");
  });

  it.each([
    ["", "empty"],
    ["28119", "serial_number"],
    ["28119.5", "serial_number"],
    ["2027-01-01", "after_today"],
    ["30/12-03/01/1977", "reversed"],
    ["domingo 5 de marzo de 1976", "wrong_weekday"],
    ["x".repeat(500), "date_unreadable"],
  ])("%s: %s", (cell, expected) => {
    expect(read(cell, { order: "day-first" })).toBe(expected);
  });
});

const someDay = fc.integer({ min: dayOf(1800, 1, 1), max: TODAY });

test("any day written in figures is read as that day in its order, and never as another without one", () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom("/", "-", "."), (day, sign) => {
      const edtf = formatDay(day);
      const [year, month, dayOfMonth] = edtf.split("-");
      const dayFirst = [dayOfMonth, month, year].join(sign);
      const monthFirst = [month, dayOfMonth, year].join(sign);
      expect(read(dayFirst, { order: "day-first" })).toBe(edtf);
      expect(read(monthFirst, { order: "month-first" })).toBe(edtf);
      expect([edtf, "order_needed"]).toContain(read(dayFirst));
      expect([edtf, "order_needed"]).toContain(read(monthFirst));
    }),
  );
});

test("what was kept reads back as itself, in any order", () => {
  const cells = [
    "NOV/1976",
    "20-21/05/1977",
    "med/06/1976",
    "fines de 1981",
    "hacia 1977",
    "AÑOS/1976-77",
    "1976-12-26",
  ];
  const written = fc.oneof(
    fc.constantFrom(...cells).map((cell) => read(cell)),
    someDay.map(formatDay),
    fc.tuple(someDay, fc.nat(40)).map(([day, length]) => `${formatDay(day - length)}/${formatDay(day)}`),
    someDay.map((day) => `../${formatDay(day)}?`),
  );
  fc.assert(
    fc.property(written, fc.constantFrom(null, "day-first", "month-first", "year-first"), (edtf, order) => {
      expect(read(edtf, { order })).toBe(edtf);
    }),
  );
});

test("no cell whatever makes the reader fail", () => {
  const pieces = fc.constantFrom(
    "12",
    "1976",
    "/",
    "-",
    " ",
    "NOV",
    "med",
    "fines",
    "de",
    "antes",
    "?",
    "º",
    "T",
    ":",
    "..",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (some) => {
      expect(read(some.join(""))).toBeTypeOf("string");
    }),
  );
});
