import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "./order.ts";
import { randomHistory } from "./random-histories.ts";
import { countDay, tighten } from "./tighten.ts";
import { day, record } from "./worked-cases.ts";

describe("tightening", () => {
  it("begins nothing before a firm record before it can have begun, nor after a firm one after it must have", () => {
    const records = [
      record("detained", "2024-01-01/2024-12-31"),
      record("bailed", "2024-08-05"),
      record("released", "../2024-09-01"),
    ];
    expect(tighten(records).map(({ earliest, latest }) => [earliest, latest])).toEqual([
      [day("2024-01-01"), day("2024-08-05")],
      [day("2024-08-05"), day("2024-08-05")],
      [day("2024-08-05"), day("2024-09-01")],
    ]);
  });

  it("leaves a range that is not empty, with the anchor in it, for every record of every history", () => {
    fc.assert(
      fc.property(randomHistory, (records) => {
        for (const each of tighten(inOrder(records))) {
          expect(each.earliest).toBeLessThanOrEqual(countDay(each));
          expect(each.latest).toBeGreaterThanOrEqual(countDay(each));
        }
      }),
      { seed: 9, numRuns: 2_000 },
    );
  });
});
