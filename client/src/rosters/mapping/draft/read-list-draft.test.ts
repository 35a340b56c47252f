import { parseDay } from "@paradero/shared/dates/days";
import { proposeMapping } from "@paradero/shared/rosters/mapping/propose-mapping";
import { describe, expect, it } from "vitest";
import { EMPTY_LIST, type ListDraft } from "./list-draft.ts";
import { readListDraft } from "./read-list-draft.ts";

const COLUMNS = ["nombre", "fecha de detención"];
const mapping = proposeMapping(COLUMNS, [{ number: 2, cells: ["Ana Prueba", "26/12/2025"] }]);
const about = {
  columns: COLUMNS,
  dateOrder: { dayFirst: 4, monthFirst: 0, both: 2, neither: 0 },
  locale: "es",
  today: parseDay("2026-04-20") ?? 0,
} as const;
const source: ListDraft["source"] = {
  typed: "",
  fresh: null,
  chosen: { ref: "una-lista", title: "Una lista", publisher: "P", url: null, published: "2026-04-06", language: "es" },
};
const read = (patch: Partial<ListDraft>) => readListDraft({ ...EMPTY_LIST, ...patch }, mapping, about);

describe("a list that is about to be read", () => {
  it("can be tried before its source is said, and be sent with it", () => {
    expect(read({}).tried).not.toBeNull();
    expect(read({})).toMatchObject({ sent: null, source: { source: "missing" } });
    expect(read({ source }).sent).toMatchObject({ source: { ref: "una-lista" }, publication: "internal" });
  });

  it("attests custody on one day that has come", () => {
    const custody = { source, isCustody: true, organization: " Foro ", title: "Lista", asOf: "6/4/2026" };
    expect(read(custody).sent?.roster).toEqual({ organization: "Foro", title: "Lista", asOf: "2026-04-06" });
    for (const asOf of ["", "abril 2026", "1/5/2026"]) {
      expect(read({ ...custody, asOf })).toMatchObject({ sent: null, roster: { asOf: "missing" } });
    }
    expect(read({ ...custody, asOf: "ayer no" }).roster.asOf).toHaveProperty("sentence");
    expect(read({ ...custody, organization: " " }).roster).toEqual({ organization: "missing" });
  });

  it("has an organisation and a title whether or not it attests anything, and never one of them alone", () => {
    const whose = { source, organization: "Foro", title: "Lista" };
    expect(read(whose).sent?.roster).toEqual({ organization: "Foro", title: "Lista" });
    expect(read({ ...whose, title: "" })).toMatchObject({ sent: null, roster: { rosterTitle: "missing" } });
  });

  it("keeps what was chosen of the file in what is sent and tried", () => {
    const format = { delimiter: ";", skipLines: 3 } as const;
    expect(read({ format }).tried?.format).toMatchObject({ ...format, dateOrder: "day-first" });
  });

  it("is not read while nobody has said what 03/04/2026 means and nothing proves it", () => {
    const open = { ...mapping, format: {} };
    const unproven = { ...about, dateOrder: { dayFirst: 0, monthFirst: 0, both: 9, neither: 0 } };
    expect(readListDraft({ ...EMPTY_LIST, source }, open, unproven)).toMatchObject({ orderIsOpen: true, sent: null });
    const said = { ...mapping, format: { dateOrder: "month-first" } as const };
    expect(readListDraft({ ...EMPTY_LIST, source }, said, unproven).sent).not.toBeNull();
  });
});
