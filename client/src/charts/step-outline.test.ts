import { describe, expect, test } from "vitest";
import { dayScale } from "./day-scale.ts";
import { rowOn, stepBand, stepLine } from "./step-outline.ts";

const up = (value: number) => 1000 - value;

/** Every corner of a path made of M, L, H and V. */
function corners(path: string): { x: number; y: number }[] {
  const found: { x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  for (const [, command, rest] of path.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
    const numbers = (rest ?? "").trim().split(" ").map(Number);
    if (command === "H") x = numbers[0] ?? 0;
    else if (command === "V") y = numbers[0] ?? 0;
    else [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
    found.push({ x, y });
  }
  return found;
}

/** A repeatable row of counts with sharp peaks. */
function jagged(length: number): number[] {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % 97 === 0 ? 900 : seed % 300;
  });
}

describe("the line of a count over time", () => {
  test("a day that stands alone is drawn exactly, from midnight to midnight", () => {
    const rows = { from: 100, days: [100, 101, 102] };
    const x = dayScale({ from: 100, until: 103 }, 0, 300);
    expect(stepLine(rows, [1, 3, 2], x, up)).toBe("M0 999H100H100V997H200H200V998H300");
  });

  test("a peak of one single day is still drawn when twelve years share a thousand pixels", () => {
    const values = jagged(4500);
    const rows = { from: 0, days: values.map((_, day) => day) };
    const x = dayScale({ from: 0, until: 4500 }, 0, 1000);
    const drawn = corners(stepLine(rows, values, x, up));
    for (let pixel = 0; pixel < 1000; pixel += 1) {
      const days = values
        .map((value, day) => ({ value, left: x.left(day) }))
        .filter((row) => Math.floor(row.left) === pixel);
      const here = drawn
        .filter((corner) => corner.x >= pixel - 0.05 && corner.x <= pixel + 1.05)
        .map((corner) => 1000 - corner.y);
      expect(Math.max(...here)).toBeGreaterThanOrEqual(Math.max(...days.map((row) => row.value)));
      expect(Math.min(...here)).toBeLessThanOrEqual(Math.min(...days.map((row) => row.value)));
    }
  });

  test("twelve years of days cost a few points a pixel, not one a day and more", () => {
    const values = jagged(45_000);
    const rows = { from: 0, days: values.map((_, day) => day) };
    const x = dayScale({ from: 0, until: 45_000 }, 0, 1000);
    expect(corners(stepLine(rows, values, x, up)).length).toBeLessThan(6 * 2 * 1000);
  });

  test("a view inside the data begins and ends at its own edges", () => {
    const rows = { from: 0, days: [0, 1, 2, 3, 4, 5] };
    const x = dayScale({ from: 2, until: 4 }, 10, 200);
    expect(stepLine(rows, [9, 9, 4, 5, 9, 9], x, up)).toBe("M10 996H110H110V995H210");
  });

  test("a week is drawn over its seven days", () => {
    const rows = { from: 0, days: [6, 13] };
    const x = dayScale({ from: 0, until: 14 }, 0, 140);
    expect(stepLine(rows, [1, 2], x, up)).toBe("M0 999H70H70V998H140");
  });

  test("no rows make no line", () => {
    expect(stepLine({ from: 0, days: [] }, [], dayScale({ from: 0, until: 10 }, 0, 100), up)).toBe("");
  });
});

describe("the band between the least and the most", () => {
  test("the band keeps the lowest low and the highest high of every pixel", () => {
    const high = jagged(4500);
    const low = high.map((value) => Math.floor(value / 2));
    const rows = { from: 0, days: high.map((_, day) => day) };
    const x = dayScale({ from: 0, until: 4500 }, 0, 900);
    const drawn = corners(stepBand(rows, low, high, x, up)).map((corner) => 1000 - corner.y);
    expect(Math.max(...drawn)).toBe(Math.max(...high));
    expect(Math.min(...drawn)).toBe(Math.min(...low));
  });

  test("the band is closed", () => {
    const x = dayScale({ from: 0, until: 2 }, 0, 20);
    expect(stepBand({ from: 0, days: [0, 1] }, [1, 1], [2, 3], x, up)).toBe("M0 998H10L10 997H20L20 999H10L10 999H0Z");
  });
});

describe("the row under the pointer", () => {
  test("a day in the middle of a week is answered by that week's row", () => {
    expect(rowOn({ from: 0, days: [6, 13] }, 3)).toBe(0);
    expect(rowOn({ from: 0, days: [6, 13] }, 7)).toBe(1);
  });

  test("a day before the first row and a day after the last have no answer", () => {
    expect(rowOn({ from: 5, days: [6, 13] }, 4)).toBe(-1);
    expect(rowOn({ from: 5, days: [6, 13] }, 14)).toBe(-1);
  });
});
