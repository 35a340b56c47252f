import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NameOrder } from "./name-order.ts";

const MOST_ROWS = 6;
const NOW = Infinity;
const ROW = fc.nat(MOST_ROWS - 1);

/** A row is put at a rank, or removed where there is none, or everybody is looked at in between. */
const step = fc.oneof(
  fc.record({ row: ROW, rank: fc.option(fc.nat(2), { freq: 2 }), look: fc.constant(false) }),
  fc.constant({ row: 0, rank: 0, look: true }),
);

describe("the order of names", () => {
  it("is what sorting anew would give, whatever was put, moved, removed and put back", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30, size: "max" }), (steps) => {
        const order = new NameOrder((a, b) => a - b);
        const ranks = new Map<number, number>();
        const sortedAnew = () => [...ranks].sort(([a, i], [b, j]) => i - j || a - b).map(([row]) => row);
        for (const { row, rank, look } of steps) {
          if (look) expect([...order.sorted(NOW)]).toEqual(sortedAnew());
          else if (rank !== null) {
            order.put(row, [{ since: -Infinity, value: rank }]);
            ranks.set(row, rank);
          } else if (ranks.delete(row)) order.remove(row);
        }
        expect([...order.sorted(NOW)]).toEqual(sortedAnew());
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it("is that of the names by which people were shown at an instant", () => {
    const order = new NameOrder((a, b) => a - b);
    order.put(0, [{ since: -Infinity, value: 3 }]);
    order.put(1, [
      { since: -Infinity, value: 9 },
      { since: 20, value: 1 },
    ]);
    order.put(2, [
      { since: -Infinity, value: 2 },
      { since: 10, value: 5 },
    ]);
    expect([9, 10, 20, NOW].map((instant) => [...order.sorted(instant)])).toEqual([
      [2, 0, 1],
      [0, 2, 1],
      [1, 0, 2],
      [1, 0, 2],
    ]);
  });
});
