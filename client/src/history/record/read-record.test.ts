import { parseDay } from "@paradero/shared/dates/days";
import { describe, expect, it } from "vitest";
import { EMPTY_SOURCE, freshSource } from "../../sources/source-draft.ts";
import { citedDraft, citedKey, withCitedSince } from "../cited-draft.ts";
import { readRecord } from "./read-record.ts";
import { EMPTY_DRAFT, type RecordDraft } from "./draft.ts";

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

  it("begins a new source from a pasted address, and asks for the rest of it, its language too", () => {
    const source = { ...EMPTY_SOURCE, fresh: freshSource(" https://example.org/nota ") };
    expect(source.fresh).toMatchObject({ url: "https://example.org/nota", title: "" });
    const { faults } = readRecord({ ...EMPTY_DRAFT, source }, READING);
    const missing = { title: "missing", publisher: "missing", published: "missing", language: "missing" };
    expect(faults).toMatchObject(missing);
  });

  it("keeps what the source says in the language in which it was written", () => {
    const fresh = { ...freshSource("Nota"), language: "es", publisher: "Medio", published: "1 mar 2026" };
    const draft = { ...EMPTY_DRAFT, status: "released", date: "feb 2026", says: " Salió. " } as const;
    const { input } = readRecord({ ...draft, source: { ...EMPTY_SOURCE, fresh } }, READING);
    expect(input?.date).toBe("2026-02");
    expect(input?.citations[0]).toMatchObject({
      says: { es: "Salió." },
      source: { new: { title: "Nota", published: "2026-03-01", url: null } },
    });
  });
});

describe("correcting a record that rests on several sources", () => {
  const source = (ref: string, published: string) => ({
    ref,
    title: ref,
    publisher: "Medio",
    url: null,
    published,
    language: "es",
  });
  const CITATIONS = [
    { source: source("first", "2026-02-10"), says: { es: "Salió.", en: "Freed." }, locator: "p. 2", asOf: null },
    { source: source("second", "2026-02-20"), says: { es: null, en: null }, locator: null, asOf: "2026-02-19" },
  ];
  const cited = CITATIONS.map(citedDraft);
  const begin: RecordDraft = {
    ...EMPTY_DRAFT,
    status: "released",
    date: "2026-02",
    cited,
    begunWith: cited.map(citedKey),
  };
  const sent = (draft: RecordDraft) => readRecord(draft, READING).input?.citations;

  it("keeps every source with all that it says, and needs no other", () => {
    expect(readRecord(begin, READING).faults).toEqual({});
    expect(sent(begin)).toEqual([
      { source: { ref: "first" }, says: { es: "Salió.", en: "Freed." }, locator: "p. 2" },
      { source: { ref: "second" }, asOf: "2026-02-19" },
    ]);
  });

  it("works out the days from the sources that are left", () => {
    expect(readRecord(begin, READING).draft?.citations.map(({ published }) => published.edtf)).toEqual([
      "2026-02-10",
      "2026-02-20",
    ]);
    const [, second] = cited;
    const without = { ...begin, cited: second ? [second] : [] };
    expect(readRecord(without, READING).draft?.citations.map(({ published }) => published.edtf)).toEqual([
      "2026-02-20",
    ]);
    expect(sent(without)).toHaveLength(1);
  });

  it("adds one more, and takes nothing half typed for none", () => {
    const chosen = { ...EMPTY_SOURCE, chosen: source("third", "2026-02-21") };
    expect(sent({ ...begin, source: chosen, says: "También." })?.at(-1)).toEqual({
      source: { ref: "third" },
      says: { es: "También." },
    });
    for (const half of [{ says: "También." }, { source: { ...EMPTY_SOURCE, typed: "Un títu" } }]) {
      const read = readRecord({ ...begin, ...half }, READING);
      expect(read.faults).toEqual({ source: "missing" });
      expect([read.input, read.draft]).toEqual([null, null]);
    }
    expect(readRecord({ ...begin, cited: [] }, READING).faults).toEqual({ source: "missing" });
  });

  it("says beside the source which of its days cannot be read", () => {
    const [first, second] = cited;
    if (!first || !second) throw new Error("two sources were to be cited");
    const read = readRecord({ ...begin, cited: [first, { ...second, asOf: "31/2/2026" }] }, READING);
    expect(read.faults).toEqual({ "cited.1": { sentence: expect.stringContaining("31/2/2026") } });
  });

  it("takes along what somebody else cites meanwhile, and not what was taken out", () => {
    const [first, second] = cited;
    if (!first || !second) throw new Error("two sources were to be cited");
    const confirmed = { ...second, asOf: "2026-02-20" };
    const now = { cited: [...cited, confirmed], begunWith: [...begin.begunWith, citedKey(confirmed)] };
    const since = withCitedSince({ ...begin, cited: [first] }, now);
    expect(since?.cited).toEqual([first, confirmed]);
    expect(since && withCitedSince(since, now)).toBeNull();
  });
});
