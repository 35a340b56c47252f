import { describe, expect, it } from "vitest";
import { type Summary, writesAnything } from "./apply-counts.ts";
import { refusedRows } from "./rows-of.ts";

const NOTHING: Summary = {
  rows: 3,
  people: { created: 0, updated: 0, unchanged: 3 },
  records: { created: 0, confirmed: 0, unchanged: 3 },
  undecided: 0,
  refused: [],
  unread: [],
  flagged: [],
  doubts: [],
  remarks: {},
};

describe("whether a list has anything to write", () => {
  it("has nothing where all of it is on record", () => {
    expect(writesAnything(NOTHING)).toBe(false);
  });

  it("has something where it is one more source of what is on record", () => {
    expect(writesAnything({ ...NOTHING, records: { created: 0, confirmed: 1, unchanged: 2 } })).toBe(true);
  });

  it("has something where it completes a person", () => {
    expect(writesAnything({ ...NOTHING, people: { created: 0, updated: 1, unchanged: 2 } })).toBe(true);
  });
});

describe("rows that are refused", () => {
  it("count once, however many faults they have", () => {
    expect(refusedRows([{ row: 2 }, { row: 2 }, { row: 5 }])).toBe(2);
  });
});
