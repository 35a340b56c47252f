import { expect, test } from "vitest";
import { LIMITS } from "./limits.ts";
import { WorkLedger } from "./work.ts";

/** Nothing fills up again meanwhile. */
const STILL = {
  ...LIMITS,
  address: { atOnce: 1_000, perSecond: 0 },
  much: 500,
  crowd: { atOnce: 400, perSecond: 0 },
  muchInACrowd: 50,
};

test("alone, somebody has much before they wait; where many ask, whoever had more than a page waits", () => {
  const ledger = new WorkLedger(STILL);
  ledger.takeOf("192.0.2.1", 100);
  expect(ledger.hadMuch("192.0.2.1")).toBe(false);
  for (const nth of [2, 3, 4]) ledger.takeOf(`192.0.2.${nth}`, 100);
  expect([1, 2, 3, 4].map((nth) => ledger.hadMuch(`192.0.2.${nth}`))).toEqual([true, true, true, true]);
  ledger.takeOf("198.51.100.1", 40);
  expect(ledger.hadMuch("198.51.100.1")).toBe(false);
});

test("what accounts ask for makes no crowd", () => {
  const ledger = new WorkLedger(STILL);
  ledger.takeOf("192.0.2.1", 100);
  ledger.accounts.take("an account", 10_000);
  expect(ledger.hadMuch("192.0.2.1")).toBe(false);
});
