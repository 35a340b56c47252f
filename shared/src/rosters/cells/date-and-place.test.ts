import { describe, expect, it } from "vitest";
import { parseDay } from "../../dates/days.ts";
import { partDateAndPlace } from "./date-and-place.ts";
import { dateReader } from "./line-dates.ts";

const read = dateReader({
  order: "day-first",
  twoDigitYearsFrom: null,
  wholeDays: false,
  today: parseDay("2026-11-23") ?? 0,
});

function parted(cell: string): [string, string | null] {
  const { date, place } = partDateAndPlace(cell, read);
  return [date.is === "date" ? date.range.edtf : date.is === "fault" ? date.reason : date.is, place];
}

describe("a cell that says when and where", () => {
  it.each([
    ["26/12/1976   LA PLATA  BUENOS AIRES", "1976-12-26", "LA PLATA, BUENOS AIRES"],
    ["fines/1977   MARGARITA BELEN  1º DE MAYO  CHACO", "1977-09/1977-12", "MARGARITA BELEN, 1º DE MAYO, CHACO"],
    ["AÑO/1975   9 DE JULIO  BUENOS AIRES", "1975", "9 DE JULIO, BUENOS AIRES"],
    ["26/12/1976   9 DE JULIO 1976", "1976-12-26", "9 DE JULIO 1976"],
    ["26/12/1976 9 DE JULIO", "1976-12-26", "9 DE JULIO"],
    ["26/12/1976\tCÓRDOBA", "1976-12-26", "CÓRDOBA"],
    ["26/12/1976, CÓRDOBA", "1976-12-26", "CÓRDOBA"],
    ["26/12/1976 - CÓRDOBA", "1976-12-26", "CÓRDOBA"],
    ["entre  3 y 5 de marzo de 1978   CÓRDOBA", "1978-03-03/1978-03-05", "CÓRDOBA"],
    ["entre 3 y 5 de marzo de 1978 en CÓRDOBA", "1978-03-03/1978-03-05", "CÓRDOBA"],
    ["26/12/1976   sin datos lugar", "1976-12-26", null],
    ["sin datos fecha   TUCUMAN", "unknown", "TUCUMAN"],
    ["26/12/1976", "1976-12-26", null],
    ["5 de marzo de 1978", "1978-03-05", null],
    ["31/02/1976   CÓRDOBA", "no_such_day", "CÓRDOBA"],
    ["CÓRDOBA", "date_unreadable", null],
  ])("%s is %s, %s", (cell, date, place) => {
    expect(parted(cell)).toEqual([date, place]);
  });
});
