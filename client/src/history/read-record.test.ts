import { parseDay } from "@paradero/shared/days";
import { describe, expect, it } from "vitest";
import { EMPTY_SOURCE, freshSource } from "../sources/source-draft.ts";
import { readRecord } from "./read-record.ts";
import { EMPTY_DRAFT } from "./record-draft.ts";

const READING = { locale: "es", today: parseDay("2026-03-01") ?? 0 } as const;

describe("reading what was typed so far", () => {
  it("says what is missing, field by field, and sends nothing", () => {
    const read = readRecord(EMPTY_DRAFT, READING);
    expect(read.faults).toEqual({ what: "missing", date: "missing", source: "missing" });
    expect(read.input).toBeNull();
  });

  it("says in the writer's language why a date cannot be read", () => {
    const { faults } = readRecord({ ...EMPTY_DRAFT, date: "31/2/2026" }, READING);
    expect(faults.date).toEqual({ sentence: expect.stringContaining("31/2/2026") });
  });

  it("begins a new source from a pasted address, and asks for the rest of it", () => {
    const source = { ...EMPTY_SOURCE, fresh: freshSource(" https://example.org/nota ", "es") };
    expect(source.fresh).toMatchObject({ url: "https://example.org/nota", title: "" });
    const { faults } = readRecord({ ...EMPTY_DRAFT, source }, READING);
    expect(faults).toMatchObject({ title: "missing", publisher: "missing", published: "missing" });
  });

  it("keeps what the source says in the language in which it was written", () => {
    const fresh = { ...freshSource("Nota", "es"), publisher: "Medio", published: "1 mar 2026" };
    const draft = { ...EMPTY_DRAFT, status: "released", date: "feb 2026", says: " Salió. " } as const;
    const { input } = readRecord({ ...draft, source: { ...EMPTY_SOURCE, fresh } }, READING);
    expect(input?.date).toBe("2026-02");
    expect(input?.citations[0]).toMatchObject({
      says: { es: "Salió." },
      source: { new: { title: "Nota", published: "2026-03-01", url: null } },
    });
  });
});
