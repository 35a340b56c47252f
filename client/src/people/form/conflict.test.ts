import { parseDay } from "@paradero/shared/dates/days";
import { describe, expect, test } from "vitest";
import { bothOf, differencesOf, firstChoices, onlyMine, settled, withChoices } from "./conflict.ts";
import { EMPTY_PERSON, type PersonDraft } from "./draft.ts";

const TODAY = parseDay("2026-04-07") ?? 0;

const begin: PersonDraft = {
  ...EMPTY_PERSON,
  names: [
    { name: "Luz Araque", kind: "main" },
    { name: "La Maestra", kind: "nickname" },
  ],
  sex: "female",
  birth: "1971",
  identifiers: [{ scheme: "cédula", value: "V-1" }],
};
const other = (patch: Partial<PersonDraft>): PersonDraft => ({ ...begin, ...patch });
const withNames = (main: string, ...others: string[]): PersonDraft =>
  other({
    names: [{ name: main, kind: "main" }, ...others.map((name) => ({ name, kind: "nickname" as const }))],
  });

describe("two people edit one person", () => {
  test("what nobody else touched needs no decision, and stays as it was typed", () => {
    const drafts = { begin, theirs: begin, mine: other({ sector: "military" }) };
    expect(differencesOf(drafts)).toEqual([]);
    expect(onlyMine(drafts)).toEqual(["sector"]);
    expect(withChoices(drafts, {})).toEqual(drafts.mine);
  });

  test("both changed the same field: nothing is chosen for the writer", () => {
    const drafts = { begin, theirs: other({ birth: "1972" }), mine: other({ birth: "1971-03" }) };
    const differences = differencesOf(drafts);
    expect(differences).toEqual([{ field: "birth", isBoth: true, canBeBoth: false }]);
    expect(firstChoices(differences)).toEqual({});
    expect(withChoices(drafts, { birth: "mine" }).birth).toBe("1971-03");
    expect(withChoices(drafts, { birth: "theirs" }).birth).toBe("1972");
  });

  test("both changed it alike: there is nothing to decide", () => {
    const same = other({ birth: "1972" });
    expect(differencesOf({ begin, theirs: same, mine: same })).toEqual([]);
  });

  test("what only the others changed is theirs until the writer says otherwise, and never written over unseen", () => {
    const drafts = { begin, theirs: other({ sex: null }), mine: other({ internalNote: "llamar" }) };
    const differences = differencesOf(drafts);
    expect(differences).toEqual([{ field: "sex", isBoth: false, canBeBoth: false }]);
    const sent = withChoices(drafts, firstChoices(differences));
    expect([sent.sex, sent.internalNote]).toEqual([null, "llamar"]);
    expect(withChoices(drafts, { sex: "mine" }).sex).toBe("female");
  });

  test("the main name and the other names are decided on apart", () => {
    const drafts = {
      begin,
      theirs: withNames("Luz Araque", "La Maestra", "Lucha"),
      mine: withNames("Luz Marina Araque", "La Maestra"),
    };
    const differences = differencesOf(drafts);
    expect(differences).toEqual([{ field: "otherNames", isBoth: false, canBeBoth: false }]);
    expect(withChoices(drafts, firstChoices(differences)).names.map(({ name }) => name)).toEqual([
      "Luz Marina Araque",
      "La Maestra",
      "Lucha",
    ]);
  });

  test("of two lists everything that was added can be kept, and what either took out stays out", () => {
    const drafts = {
      begin,
      theirs: { ...withNames("Luz Araque", "La Maestra", "Lucha"), identifiers: [] },
      mine: {
        ...withNames("Luz Araque", "Lucita"),
        identifiers: [...begin.identifiers, { scheme: "pasaporte", value: "7" }],
      },
    };
    expect(differencesOf(drafts)).toEqual([
      { field: "otherNames", isBoth: true, canBeBoth: true },
      { field: "identifiers", isBoth: true, canBeBoth: true },
    ]);
    expect(bothOf(drafts).names.map(({ name }) => name)).toEqual(["Luz Araque", "Lucha", "Lucita"]);
    const sent = withChoices(drafts, { otherNames: "both", identifiers: "both" });
    expect(sent.identifiers).toEqual([{ scheme: "pasaporte", value: "7" }]);
    expect(sent.names).toEqual(bothOf(drafts).names);
  });

  test("another way of typing the same is no difference", () => {
    const theirs = other({ birth: "1971-03" });
    const typed = other({ birth: "marzo de 1971", nationalities: " ve " });
    expect(differencesOf({ begin, theirs, mine: settled(typed, "es", TODAY) })).toEqual([]);
    expect(
      differencesOf({ begin, theirs, mine: settled({ ...typed, reason: "lo dijo su hija" }, "es", TODAY) }),
    ).toEqual([]);
  });

  test("a draft that cannot be read yet is compared as it was typed", () => {
    const typed = other({ birth: "quién sabe" });
    expect(settled(typed, "es", TODAY)).toBe(typed);
  });
});
