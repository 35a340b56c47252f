import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "../../dates/days.ts";
import { DateOrderEvidence } from "./date-order.ts";
import { readLineDate } from "./line-dates.ts";

function evidence(cells: readonly string[]): DateOrderEvidence {
  const found = new DateOrderEvidence();
  for (const cell of cells) found.add(cell);
  return found;
}

test("rows that prove an order are told from those that fit both", () => {
  const found = evidence(["12/26/1976", "3/4/1976", "5/5/1976", "", "NOV/1976", "1976-12-26", "31/31/1976"]);
  expect([found.dayFirst, found.monthFirst, found.both, found.neither]).toEqual([0, 1, 2, 3]);
  expect(found.proposal).toBe("month-first");
  expect(found.sentence("en")).toBe("1 row proves month first; 2 fit both.");
});

test("one row is said as one", () => {
  const found = evidence(["26/12/1976", "03/04/1976"]);
  expect(found.sentence("en")).toBe("1 row proves day first; 1 fits both.");
  expect(found.sentence("es")).toBe("1 fila prueba que el día va primero; 1 puede leerse de las dos formas.");
});

test("large numbers are written as in the language", () => {
  const found = evidence([]);
  found.monthFirst = 153_646;
  found.both = 90_878;
  expect(found.sentence("en")).toBe("153,646 rows prove month first; 90,878 fit both.");
  expect(found.sentence("es")).toBe(
    "153.646 filas prueban que el mes va primero; 90.878 pueden leerse de las dos formas.",
  );
});

test("one row against all others is enough to propose nothing", () => {
  const found = evidence([...Array<string>(1000).fill("12/26/1976"), "26/12/1976"]);
  expect(found.proposal).toBeNull();
  expect(found.sentence("en")).toMatch(
    /^1 row proves day first and 1,000 rows prove month first: the list mixes two orders/,
  );
});

test("where nothing proves the order nothing is proposed", () => {
  expect(evidence(["03/04/1976"]).proposal).toBeNull();
  expect(evidence(["03/04/1976"]).finding).toBe("unproven");
  expect(evidence(["1976-04-03", "NOV/1976"]).finding).toBe("not_needed");
});

test("an interval and a date with a place count as one row", () => {
  const found = evidence(["26/12/1976   LA PLATA", "20-21/05/1977", "03/04/1976-26/04/1976"]);
  expect([found.dayFirst, found.monthFirst, found.both]).toEqual([3, 0, 0]);
});

test("a row with several dates counts once", () => {
  const found = new DateOrderEvidence();
  found.addRow(["Ana", "26/12/1976", "03/04/1977", "27/12/1976"]);
  found.addRow(["Eva", "03/04/1977", ""]);
  found.addRow(["", " "]);
  expect([found.dayFirst, found.monthFirst, found.both, found.neither]).toEqual([1, 0, 1, 0]);
});

test("whatever is proposed, no date of the list goes against it", () => {
  const figures = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), fc.boolean());
  const today = parseDay("2026-11-23") ?? 0;
  fc.assert(
    fc.property(fc.array(figures, { maxLength: 20 }), (some) => {
      const cells = some.map(([day, month, turned]) => (turned ? `${month}/${day}/1977` : `${day}/${month}/1977`));
      const order = evidence(cells).proposal;
      if (order === null) return;
      for (const cell of cells) {
        const read = readLineDate(cell, { order, twoDigitYearsFrom: null, wholeDays: false, today });
        expect(read.is === "fault" && read.reason === "against_order").toBe(false);
      }
    }),
  );
});
