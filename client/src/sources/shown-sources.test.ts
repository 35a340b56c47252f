import { describe, expect, it } from "vitest";
import { type SourceRow, restsOn, shownSources } from "./shown-sources.ts";

function source(ref: string, some: Partial<SourceRow>): SourceRow {
  const nothing = { people: 0, records: 0, milestones: 0, figures: 0, events: 0 };
  return { ref, title: ref, publisher: "EFE", url: null, published: "2026-02-10", language: "es", ...nothing, ...some };
}

const SOURCES = [
  source("a", { published: "2026-02-10", records: 3 }),
  source("b", { published: "2026-02", title: "Excarcelación en El Helicoide", figures: 9 }),
  source("c", { published: "2026-02-26", publisher: "El Pitazo", events: 1, milestones: 1 }),
];

const refs = (search: Partial<Parameters<typeof shownSources>[1]>) =>
  shownSources(SOURCES, { sort: "published", direction: "desc", ...search }, (publisher) => publisher).map(
    ({ ref }) => ref,
  );

describe("the library of sources", () => {
  it("takes a month for its last day, never for its first", () => {
    expect(refs({})).toEqual(["b", "c", "a"]);
  });

  it("finds a title without accents, and a publisher", () => {
    expect(refs({ q: "excarcelacion" })).toEqual(["b"]);
    expect(refs({ q: "pitazo" })).toEqual(["c"]);
  });

  it("sorts by how much rests on a source", () => {
    expect(SOURCES.map(restsOn)).toEqual([3, 9, 2]);
    expect(refs({ sort: "rests" })).toEqual(["b", "a", "c"]);
  });
});
