import { describe, expect, it } from "vitest";
import { indexAt, nextOpen, windowAfter, withHeld } from "./window.ts";

const lines = Array.from({ length: 16 }, (_, at) => ({ number: 10 + at * 2 }));

describe("where somebody is in a list that others decide of too", () => {
  it("is the line with the wanted number", () => {
    expect(indexAt(lines, 14)).toBe(2);
  });

  it("is the next line where that one is gone", () => {
    expect(indexAt(lines, 15)).toBe(3);
  });

  it("is the last line where none comes after", () => {
    expect(indexAt(lines, 999)).toBe(15);
  });

  it("is nowhere in an empty list", () => {
    expect(indexAt([], 3)).toBe(-1);
  });
});

describe("the window of lines", () => {
  it("stays while there is enough ahead", () => {
    expect(windowAfter(lines, 10, true)).toBeNull();
  });

  it("moves on near its end, and keeps three lines before the current one", () => {
    // The line at 11 is number 32; those of 26, 28 and 30 stay, so that it begins after 24.
    expect(windowAfter(lines, 11, true)).toBe(24);
  });

  it("stays where nothing comes after it", () => {
    expect(windowAfter(lines, 15, false)).toBeNull();
  });

  it("stays where it would not move", () => {
    expect(windowAfter(lines.slice(0, 4), 3, true)).toBeNull();
  });
});

describe("the line after one that was decided", () => {
  it("is the next that is open", () => {
    expect(nextOpen(lines, 1, ({ number }) => number > 15)).toBe(16);
  });

  it("is none at the end", () => {
    expect(nextOpen(lines, 15, () => true)).toBeNull();
  });
});

describe("the line whose decision is being taken back", () => {
  it("stands in its place before it is among those that are read", () => {
    const without = lines.filter(({ number }) => number !== 14);
    expect(withHeld(without, { number: 14 })).toEqual(lines);
  });

  it("is not shown twice once it is", () => {
    expect(withHeld(lines, { number: 14 })).toBe(lines);
  });
});
