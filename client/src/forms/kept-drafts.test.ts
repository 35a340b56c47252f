import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dropDraft, keepDraft, keptDraft, keyFor } from "./kept-drafts.ts";

const EMPTY = { date: "", says: "" };
const TYPED = { draft: { date: "feb 2026", says: "" }, seen: { ana: 4 }, tried: null };

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it("brings back what was typed, and the version of the person that was seen", () => {
  keepDraft("account", "ana", TYPED);
  expect(keptDraft("account", "ana", EMPTY)).toMatchObject(TYPED);
});

it("keeps the drafts of another account and of another person apart", () => {
  keepDraft("account", "ana", TYPED);
  expect(keptDraft("other", "ana", EMPTY)).toBeNull();
  expect(keptDraft("account", "luis", EMPTY)).toBeNull();
});

it("keeps nothing of what was recorded", () => {
  keepDraft("account", "ana", TYPED);
  dropDraft("account", "ana");
  expect(keptDraft("account", "ana", EMPTY)).toBeNull();
});

it("tries the same again with the same key, and anything else with a new one", () => {
  const kept = { ...TYPED, tried: { key: "first", input: "same" } };
  expect(keyFor(kept, "same", () => "second")).toBe("first");
  expect(keyFor(kept, "changed", () => "second")).toBe("second");
});
