import { expect, test } from "vitest";
import { Buckets } from "./buckets.ts";

const ALLOWED = { atOnce: 100, perSecond: 10 };

function buckets() {
  const time = { now: 0 };
  return { time, all: new Buckets(ALLOWED, () => time.now) };
}

test("what is taken comes back with time, and no more than a bucket holds", () => {
  const { time, all } = buckets();
  all.take("a", 100);
  expect(all.wait("a")).toBe(1);
  time.now = 1000;
  expect(all.wait("a")).toBe(0);
  time.now = 3_600_000;
  all.take("a", 99);
  expect(all.wait("a")).toBe(0);
  all.take("a", 1);
  expect(all.wait("a")).toBe(1);
});

test("a bucket is overdrawn, says how long until that is made good, and is never deeper in debt than it holds", () => {
  const { time, all } = buckets();
  all.take("a", 150);
  expect(all.wait("a")).toBe(5);
  all.take("a", 1_000_000);
  expect(all.wait("a")).toBe(10);
  time.now = 9_900;
  expect(all.wait("a")).toBe(1);
  time.now = 10_100;
  expect(all.wait("a")).toBe(0);
});

test("each asker has a bucket", () => {
  const { all } = buckets();
  all.take("a", 150);
  expect([all.wait("a"), all.wait("b")]).toEqual([5, 0]);
});
