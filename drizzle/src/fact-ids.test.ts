import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newFactIds } from "./fact-ids.ts";

const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("ids of facts", () => {
  test("rise in the order of recording, also when the clock stands still or goes back", () => {
    const times = [5, 5, 5, 6, 4, 4, 7];
    let turn = 0;
    const next = newFactIds(() => 1_770_000_000_000 + (times[turn++ % times.length] ?? 0), randomBytes);
    const ids = Array.from({ length: 5_000 }, next);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("say their millisecond and are UUIDs of version 7", () => {
    const next = newFactIds(() => 0x0192_3456_789a, randomBytes);
    const id = next();
    expect(id).toMatch(VERSION_7);
    expect(id.slice(0, 13)).toBe("01923456-789a");
    for (let count = 0; count < 1_000; count += 1) expect(next()).toMatch(VERSION_7);
  });

  test("do not tell how many facts were written between two", () => {
    const next = newFactIds(() => 1_770_000_000_000, randomBytes);
    const steps = Array.from(
      { length: 200 },
      () => -BigInt(`0x${next().replaceAll("-", "")}`) + BigInt(`0x${next().replaceAll("-", "")}`),
    );
    expect(steps.filter((step) => step < 1_000n).length).toBeLessThan(3);
  });
});
