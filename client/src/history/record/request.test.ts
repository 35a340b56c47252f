import { parseDay } from "@paradero/shared/dates/days";
import { describe, expect, it } from "vitest";
import { EMPTY_PLACE } from "../../facilities/place-draft.ts";
import { EMPTY_SOURCE } from "../../sources/source-draft.ts";
import { countedOn } from "../life-after.ts";
import { personOf } from "../person-of-test.ts";
import { EMPTY_DRAFT, type RecordDraft, withException } from "./draft.ts";
import { recordRequest } from "./request.ts";
import { countChangeOf, reviewPeople } from "./reviewed-people.ts";

const day = (iso: string) => parseDay(iso) ?? 0;
const TODAY = day("2026-03-01");
const READING = { locale: "es", today: TODAY } as const;
const SOURCE = {
  ...EMPTY_SOURCE,
  chosen: { ref: "nota", title: "Nota", publisher: "Medio", url: null, published: "2026-02-28", language: "es" },
};
const RELEASED: RecordDraft = {
  ...EMPTY_DRAFT,
  status: "conditional_release",
  date: "24/2/2026",
  source: SOURCE,
};
const seen = (refs: readonly string[]) => Object.fromEntries(refs.map((ref) => [ref, 7]));

describe("a night of thirteen", () => {
  const people = Array.from({ length: 13 }, (_, at) => personOf(`p${at}`, [["detained", "2025-01-10"]]));
  const refs = people.map(({ ref }) => ref);
  const draft = refs
    .slice(8)
    .reduce<RecordDraft>((sofar, ref) => withException(sofar, ref, { status: "house_arrest" }), RELEASED);
  const reviewed = reviewPeople(people, draft, READING, undefined);

  it("is one request: what all have in common, and five exceptions", () => {
    const request = recordRequest({ draft, seen: seen(refs) }, reviewed, undefined);
    expect(request).toMatchObject({
      verb: "recordMany",
      body: { common: { status: "conditional_release", date: "2026-02-24" } },
    });
    if (request?.verb !== "recordMany") throw new Error("not a request for many");
    expect(request.body.rows.map(({ except }) => except?.status ?? null)).toEqual([
      ...Array.from({ length: 8 }, () => null),
      ...Array.from({ length: 5 }, () => "house_arrest"),
    ]);
    expect(request.body.rows.every(({ expectedVersion }) => expectedVersion === 7)).toBe(true);
  });

  it("takes eight from the count of those deprived of liberty, and thirteen from those in custody", () => {
    expect(countChangeOf(reviewed, "deprived-of-liberty", TODAY)).toBe(-8);
    expect(countChangeOf(reviewed, "in-custody", TODAY)).toBe(-13);
  });

  const placed = (place: Partial<typeof EMPTY_PLACE>) => ({ place: { ...EMPTY_PLACE, ...place } });
  const exceptionsOf = (from: RecordDraft) => {
    const request = recordRequest(
      { draft: from, seen: seen(refs) },
      reviewPeople(people, from, READING, undefined),
      undefined,
    );
    if (request?.verb !== "recordMany") throw new Error("not a request for many");
    return { common: request.body.common, excepts: request.body.rows.map(({ except }) => except) };
  };

  it("says of one person another place than of all others", () => {
    const elsewhere = withException(
      { ...RELEASED, ...placed({ chosen: { ref: "helicoide", name: "El Helicoide" } }) },
      "p1",
      placed({ typed: " Casa de su madre " }),
    );
    const { common, excepts } = exceptionsOf(elsewhere);
    expect(common).toMatchObject({ facility: { ref: "helicoide" } });
    expect(excepts.slice(0, 3)).toEqual([undefined, { place: "Casa de su madre" }, undefined]);
    expect(withException(elsewhere, "p1", placed({})).exceptions).toEqual({});
  });

  it("keeps apart the place of each where everybody has an own", () => {
    const each = refs.reduce<RecordDraft>((sofar, ref) => withException(sofar, ref, placed({ typed: `En ${ref}` })), {
      ...RELEASED,
      ...placed({ typed: "Caracas" }),
    });
    const { common, excepts } = exceptionsOf(each);
    expect(common.place).toBe("Caracas");
    expect(excepts).toEqual(refs.map((ref) => ({ place: `En ${ref}` })));
  });

  it("is not sent while one of them is refused", () => {
    const dead = personOf("p13", [["died_in_custody", "2025-06-01"]]);
    const all = reviewPeople([...people, dead], draft, READING, undefined);
    expect(all.at(-1)?.review?.refusals.map(({ code }) => code)).toEqual(["after_death"]);
    expect(recordRequest({ draft, seen: {} }, all, undefined)).toBeNull();
  });
});

describe("Guanipa's 8 February", () => {
  const freed = personOf("guanipa", [
    ["detained", "2025-05-23"],
    ["conditional_release", "2026-02-08T12:00"],
  ]);
  const draft: RecordDraft = { ...EMPTY_DRAFT, status: "detained", date: "8/2/2026 23:45", source: SOURCE };

  it("counts as held that night once the seizure at 23:45 is typed", () => {
    const [one] = reviewPeople([freed], draft, READING, undefined);
    expect(one?.after && countedOn(one.after, day("2026-02-08"))).toBe("detained");
    expect(one?.review?.warnings.map(({ code }) => code)).toEqual(["re_detention"]);
  });

  it("is sent as it was typed, with its hour, on the version that was seen", () => {
    const request = recordRequest(
      { draft, seen: seen(["guanipa"]) },
      reviewPeople([freed], draft, READING, undefined),
      undefined,
    );
    expect(request).toMatchObject({
      verb: "recordStatus",
      body: { ref: "guanipa", expectedVersion: 7, record: { date: "2026-02-08T23:45", status: "detained" } },
    });
  });

  it("replaces the record that it corrects, and needs a reason for it", () => {
    const reviewed = reviewPeople([freed], draft, READING, "guanipa1");
    expect(reviewed[0]?.after?.records.map(({ status }) => status)).toEqual(["detained", "detained"]);
    expect(recordRequest({ draft, seen: seen(["guanipa"]) }, reviewed, "guanipa1")).toBeNull();
    const reasoned = { ...draft, reason: "La hora estaba mal" };
    expect(recordRequest({ draft: reasoned, seen: seen(["guanipa"]) }, reviewed, "guanipa1")).toMatchObject({
      verb: "correctRecord",
      body: { recordId: "guanipa1", reason: "La hora estaba mal" },
    });
  });
});
