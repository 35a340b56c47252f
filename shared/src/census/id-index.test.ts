import { describe, expect, it } from "vitest";
import { IdIndex } from "./id-index.ts";

function uuid(number: number): string {
  return `0199c0de-ffff-7000-bfff-${(number * 7919).toString(16).padStart(12, "0")}`;
}

describe("the index of ids", () => {
  it("gives every person a row of their own, and the same one again", () => {
    const index = new IdIndex();
    const rows = Array.from({ length: 1_000 }, (_, number) => index.add(uuid(number)));
    expect(new Set(rows).size).toBe(1_000);
    expect(index.count).toBe(1_000);
    for (const [number, row] of rows.entries()) {
      expect(index.find(uuid(number))).toBe(row);
      expect(index.add(uuid(number))).toBe(row);
      expect(index.idOf(row)).toBe(uuid(number));
    }
  });

  it("knows a stranger from its people", () => {
    const index = new IdIndex();
    index.add(uuid(1));
    expect(index.find(uuid(2))).toBe(-1);
    expect(index.find("not an id")).toBe(-1);
    expect(index.find(uuid(1).toUpperCase())).toBe(0);
    expect(() => index.add("not an id")).toThrow('"not an id" is not a UUID');
  });

  it("orders ids as their texts are ordered", () => {
    const index = new IdIndex();
    const ids = Array.from({ length: 50 }, (_, number) => uuid(number * number));
    for (const id of ids) index.add(id);
    const rows = ids.map((_, row) => row).sort((a, b) => index.compare(a, b));
    expect(rows.map((row) => index.idOf(row))).toEqual(ids.toSorted());
  });
});
