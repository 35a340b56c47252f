import type { Sliced } from "@paradero/shared/census/sliced";
import { expect, test, vi } from "vitest";
import { inSlices } from "./in-slices.ts";

/** Each part takes two milliseconds of the clock that is looked at. */
function* slow(parts: number): Sliced<number> {
  for (let nth = 0; nth < parts; nth += 1) {
    clock += 2;
    yield;
  }
  return parts;
}

let clock = 0;

test("others are answered amid long work, and short work has no pause", async () => {
  vi.spyOn(performance, "now").mockImplementation(() => clock);
  const order: string[] = [];
  setImmediate(() => order.push("another"));
  const short = inSlices(slow(1)).then(() => order.push("short"));
  await short;
  expect(order).toEqual(["short"]);
  const long = inSlices(slow(20)).then((parts) => order.push(`long ${parts}`));
  for (let nth = 0; nth < 3; nth += 1) setImmediate(() => order.push("another"));
  await long;
  expect(order.at(-1)).toBe("long 20");
  expect(order.filter((what) => what === "another").length).toBeGreaterThan(1);
  vi.restoreAllMocks();
});
