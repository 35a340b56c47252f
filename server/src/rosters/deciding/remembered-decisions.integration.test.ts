import type { LineDecisionInput } from "@paradero/shared/rosters/roster-input";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson } from "../../testing/a-person.ts";
import { aList, aMapping, aRoster } from "../../testing/lists.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { key } from "../../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
});
afterAll(() => world.close());

const onRecord = async (name: string, birth: string | null = null, number?: string) => {
  const identifiers = number === undefined ? [] : [{ scheme: "cedula", value: number }];
  const person = aPerson({ names: [{ name, kind: "main" }], birth, identifiers });
  return (await researcher.caller.people.create({ ...key(), person })).ref;
};
const queue = async (ref: string, show: "open" | "all" | "unsure" | "faults" = "all") =>
  (await researcher.caller.rosters.queue({ ref, show })).lines;
const counts = async (ref: string) => (await researcher.caller.rosters.get({ ref })).counts;
const decide = (ref: string, ...decisions: LineDecisionInput[]) =>
  researcher.caller.rosters.decide({ ...key(), ref, decisions });
const OF_ANOTHER = aMapping({ roster: { organization: "Otra", title: "Otra lista", asOf: "2026-04-07" } });

describe("what was decided for one list", () => {
  const LINES = ["Fidelina Rondón;;1970;;", "Cruz Elena Pino;;1971;;", "Higinia Sequera;;1972;;"];

  test("is remembered for the next one of the organisation, and only shown for those of others", async () => {
    const [same, other] = [await onRecord("Fidelina Rondón", "1970"), await onRecord("Cruz Elena Pino", "1971")];
    const first = await aRoster(world, researcher, aList(...LINES));
    await decide(
      first,
      { number: 2, decision: "same", person: same },
      { number: 3, decision: "not_same", person: other },
      { number: 4, decision: "unsure" },
    );
    const next = await queue(await aRoster(world, researcher, aList(...LINES)));
    expect(next.map(({ decision }) => decision)).toMatchObject([
      { decision: "same", person: { ref: same }, remembered: first },
      null,
      { decision: "unsure", remembered: first },
    ]);
    expect(next[1]).toMatchObject({ refused: [other], suggestions: [] });

    const ref = await aRoster(world, researcher, aList(...LINES), OF_ANOTHER);
    const elsewhere = await queue(ref);
    expect(elsewhere.map(({ decision }) => decision)).toEqual([null, null, null]);
    expect(elsewhere[0]?.suggestions[0]).toMatchObject({
      person: { ref: same },
      elsewhere: [{ roster: first, organization: "Una organización" }],
    });
    expect(elsewhere[1]).toMatchObject({ refused: [other], suggestions: [] });
    expect(await counts(ref)).toMatchObject({ remembered: 0, remaining: 3 });
    await decide(ref, { number: 3, decision: "same", person: other });
    expect((await queue(ref))[1]).toMatchObject({
      decision: { decision: "same", person: { ref: other } },
      refused: [],
    });
  });

  test("is forgotten with the list, and is not remembered of two lines that nothing tells apart", async () => {
    const person = await onRecord("Eduvigis Lara");
    const two = await aRoster(world, researcher, aList("Eduvigis Lara;;;;", "Eduvigis Lara;;;;"));
    await decide(two, { number: 2, decision: "same", person }, { number: 3, decision: "not_same", person });
    const one = await aRoster(world, researcher, aList("Eduvigis Lara;;;;"));
    expect((await queue(one))[0]).toMatchObject({ decision: null, refused: [] });
    await decide(one, { number: 2, decision: "same", person });
    const later = await aRoster(world, researcher, aList("EDUVIGIS  LARA;;;;"));
    expect((await queue(later))[0]?.decision).toMatchObject({ decision: "same", remembered: one });
    await researcher.caller.rosters.retract({ ...key(), ref: one });
    expect((await queue(later))[0]?.decision).toBeNull();
    await expect(researcher.caller.rosters.retract({ ...key(), ref: one })).rejects.toThrow("There is no list");
  });
});

describe("deciding of many lines at once", () => {
  test("accepts who is certain enough, and never two lines for one person", async () => {
    const ana = await onRecord("Petronila Urdaneta Socorro", "1966-06-06", "V-501");
    await onRecord("Gumersinda Villasmil Atencio", "1955-05-05");
    const ref = await aRoster(
      world,
      researcher,
      aList(
        "Petronila Urdaneta Socorro;V-501;1966-06-06;;",
        "Gumersinda Villasmil Atencio;;1955-05-05;;",
        "Gumersinda Villasmil;;1955;;",
        "Nadie Que Conste;;;;",
      ),
    );
    const { count, seq } = await researcher.caller.rosters.decideAbove({ ...key(), ref, certainty: 0.05 });
    expect(count).toBe(1);
    expect((await queue(ref)).map(({ decision }) => decision?.person?.ref)).toEqual([
      ana,
      undefined,
      undefined,
      undefined,
    ]);
    expect(await researcher.caller.rosters.decideAbove({ ...key(), ref, certainty: 0.05 })).toEqual({
      seq: null,
      count: 0,
    });
    const added = await researcher.caller.rosters.decideNew({ ...key(), ref, below: 0.05 });
    expect(added.count).toBe(1);
    expect((await queue(ref)).at(-1)?.decision).toMatchObject({ decision: "new", person: null });
    await researcher.caller.changes.undo({ ...key(), seq: seq ?? 0 });
    expect((await queue(ref, "open")).map(({ number }) => number)).toEqual([2, 3, 4]);
  });

  test.each([
    ["decideAbove", { certainty: 1.5 }, "must be at most 1"],
    ["decideAbove", { certainty: -1 }, "must be at least 0"],
    ["decideNew", { below: 2 }, "must be at most 1"],
    ["decideNew", { below: 0.5 }, "There is no list with the reference none."],
    ["decideAbove", { certainty: 0.5 }, "There is no list with the reference none."],
  ])("%s is refused with %j", async (procedure, given, sentence) => {
    const response = await researcher.call(`rosters.${procedure}`, { ...key(), ref: "none", ...given });
    expect(await response.text()).toContain(sentence);
  });
});
