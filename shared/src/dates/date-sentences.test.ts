import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateSentence, shortDate } from "./date-sentences.ts";
import { clockTime, daySentence, shortDay } from "./day-sentences.ts";
import { readEdtf } from "./dates.ts";
import { dayOf, formatDay } from "./days.ts";
import { LOCALES } from "../words/locales.ts";
import { readTypedDate } from "./typed-dates.ts";

const READ_BACK = [
  ["2026-02-08", "El 8 de febrero de 2026", "On 8 February 2026"],
  ["2026-02-08T01:30", "El 8 de febrero de 2026 a la 1:30", "On 8 February 2026 at 01:30"],
  ["2026-02-08T23:45", "El 8 de febrero de 2026 a las 23:45", "On 8 February 2026 at 23:45"],
  [
    "2025-11",
    "Algún día de noviembre de 2025 (del 1 al 30 de noviembre)",
    "Some day in November 2025 (1 to 30 November)",
  ],
  ["2025", "Algún día de 2025 (del 1 de enero al 31 de diciembre)", "Some day in 2025 (1 January to 31 December)"],
  ["2025-12-05/2025-12-06", "Entre el 5 y el 6 de diciembre de 2025", "Between 5 and 6 December 2025"],
  [
    "2025-12/2026-01",
    "Entre diciembre de 2025 y enero de 2026 (del 1 de diciembre de 2025 al 31 de enero de 2026)",
    "Between December 2025 and January 2026 (1 December 2025 to 31 January 2026)",
  ],
  [
    "../2026-04-06",
    "Ya estaba así el 6 de abril de 2026; no consta desde cuándo",
    "Already so on 6 April 2026, since when is not known",
  ],
  ["[..2026-04-06]", "El 6 de abril de 2026 o antes", "On or before 6 April 2026"],
  ["2026-04-06/..", "El 6 de abril de 2026 o después", "On or after 6 April 2026"],
  ["2025-11~", "Hacia noviembre de 2025 (del 1 al 30 de noviembre)", "About November 2025 (1 to 30 November)"],
  ["2026-02-08?", "Posiblemente el 8 de febrero de 2026", "Possibly on 8 February 2026"],
] as const;

const IN_TABLES = [
  ["2026-02-08", "8 feb 2026", "8 Feb 2026"],
  ["2026-02-08T23:45", "8 feb 2026 23:45", "8 Feb 2026 23:45"],
  ["2025-11", "nov 2025", "Nov 2025"],
  ["2025", "2025", "2025"],
  ["2025-11~", "c. nov 2025", "c. Nov 2025"],
  ["2025-11?", "nov 2025?", "Nov 2025?"],
  ["../2026-04-06", "ya el 6 abr 2026", "already on 6 Apr 2026"],
  ["../2026-04-06~", "ya hacia el 6 abr 2026", "already about 6 Apr 2026"],
  ["[..2026-04-06]", "a más tardar el 6 abr 2026", "by 6 Apr 2026"],
  ["[..2026-04-06~]", "a más tardar hacia el 6 abr 2026", "by about 6 Apr 2026"],
  ["2026-04-06/..", "desde 6 abr 2026", "from 6 Apr 2026"],
  ["2025-12-05/2025-12-06", "5–6 dic 2025", "5–6 Dec 2025"],
  ["2025-05-20/2025-06-05", "20 may–5 jun 2025", "20 May–5 Jun 2025"],
  ["2025-12/2026-01", "dic 2025–ene 2026", "Dec 2025–Jan 2026"],
  ["2026-01/2026-03", "ene–mar 2026", "Jan–Mar 2026"],
  ["202X", "2020–2029", "2020–2029"],
] as const;

describe("a date read back before it is saved", () => {
  it.each(READ_BACK)("%s: %s / %s", (edtf, es, en) => {
    expect(dateSentence(readEdtf(edtf), "es")).toBe(es);
    expect(dateSentence(readEdtf(edtf), "en")).toBe(en);
  });
});

describe("a date in a table", () => {
  it.each(IN_TABLES)("%s: %s / %s", (edtf, es, en) => {
    expect(shortDate(edtf, "es")).toBe(es);
    expect(shortDate(edtf, "en")).toBe(en);
  });

  it("never shows a month as its first day", () => {
    expect(shortDate("2025-11", "es")).not.toMatch(/\b1\b/);
  });
});

const day = fc.integer({ min: dayOf(1901, 1, 1), max: dayOf(2099, 12, 31) });
const month = day.map((number) => formatDay(number).slice(0, 7));
const year = day.map((number) => formatDay(number).slice(0, 4));
const single = fc.oneof(day.map(formatDay), month, year);
const span = fc.tuple(single, single).map((ends) => ends.sort().join("/"));
const mark = fc.constantFrom("", "~", "?", "%");
const edtf = fc.oneof(
  fc.tuple(single, mark).map(([date, sign]) => date + sign),
  fc.tuple(span, mark).map(([ends, sign]) => ends.replace("/", `${sign}/`) + sign),
  fc.tuple(single, mark).map(([date, sign]) => `../${date}${sign}`),
  fc.tuple(single, mark).map(([date, sign]) => `[..${date}${sign}]`),
  fc.tuple(single, mark).map(([date, sign]) => `${date}${sign}/..`),
  fc.tuple(day, fc.integer({ min: 0, max: 1439 })).map(([date, minute]) => `${formatDay(date)}T${clockTime(minute)}`),
);

/** What was said; how far "about" reaches depends on its precision, which "about 31 December or before" does not tell. */
const meaning = ({ said, attested, minuteOfDay, approximate, uncertain }: ReturnType<typeof readEdtf>) => ({
  ...said,
  attested,
  minuteOfDay,
  approximate,
  uncertain,
});

describe.each(LOCALES)("what is read back, typed again (%s)", (locale) => {
  const today = dayOf(2026, 4, 7);

  it("means the same days, the same time and the same doubt", () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const range = readEdtf(text);
        expect(meaning(readTypedDate(dateSentence(range, locale), locale, today))).toEqual(meaning(range));
      }),
      { numRuns: 1000 },
    );
  });

  it("means the same from a table", () => {
    fc.assert(
      fc.property(edtf, (text) => {
        expect(meaning(readTypedDate(shortDate(text, locale), locale, today))).toEqual(meaning(readEdtf(text)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a calendar day", () => {
  it("is the same page of the calendar in every form", () => {
    const eve = dayOf(2025, 12, 31);
    expect(daySentence(eve, "es")).toBe("31 de diciembre de 2025");
    expect(daySentence(eve, "en")).toBe("31 December 2025");
    expect(shortDay(eve, "es")).toBe("31 dic 2025");
    expect(shortDay(eve, "en")).toBe("31 Dec 2025");
  });
});
