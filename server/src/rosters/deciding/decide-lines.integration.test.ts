import type { LineDecisionInput } from "@paradero/shared/rosters/roster-input";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson } from "../../testing/a-person.ts";
import { aList, aRoster } from "../../testing/lists.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { seenNow } from "../../testing/versions.ts";
import { key } from "../../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
  editor = await signedIn(world, "editor");
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

describe("the queue of a list", () => {
  test("shows each line with whom it may be, and why", async () => {
    const person = await onRecord("Yolanda Quintero Rangel", "1981-02-03", "V-100");
    const ref = await aRoster(
      world,
      researcher,
      aList("Yolanda Quintero Rangel;V-100;1981;;", "Quintero Yolanda;;1981;2026-01-10;El Rodeo I", "Zzyzx Qwfp;;;;"),
    );
    const { columns, lines, next } = await researcher.caller.rosters.queue({ ref, limit: 2 });
    expect(columns).toEqual(["nombre", "cedula", "nacimiento", "fecha", "centro"]);
    expect(lines[0]).toMatchObject({
      number: 2,
      decision: null,
      suggestions: [
        {
          certain: true,
          certainty: 1,
          person: { ref: person, birth: "1981-02-03", identifiers: [{ scheme: "cedula", value: "V-100" }] },
        },
      ],
    });
    expect(lines[0]?.suggestions[0]?.reasons.map(({ code }) => code)).toContain("same_identifier");
    expect(lines[1]?.suggestions[0]).toMatchObject({ certain: false, person: { ref: person } });
    expect(lines[1]?.suggestions[0]?.reasons).not.toEqual([]);
    const rest = await researcher.caller.rosters.queue({ ref, after: next ?? 0 });
    expect(rest).toMatchObject({ next: null, lines: [{ number: 4, suggestions: [] }] });
    expect(await counts(ref)).toMatchObject({ lines: 3, faults: 0, compared: 3, certain: 1, remaining: 3 });
  });

  test("knows somebody who came on record while it was worked through", async () => {
    const ref = await aRoster(world, researcher, aList("Wilmer Ascanio Peraza;;;;"));
    expect((await queue(ref))[0]?.suggestions).toEqual([]);
    const person = await onRecord("Wilmer Ascanio Peraza");
    expect((await queue(ref))[0]?.suggestions[0]?.person.ref).toBe(person);
    const edited = aPerson({ names: [{ name: "Otro Nombre Distinto", kind: "main" }] });
    await researcher.caller.people.edit({ ...key(), ...(await seenNow(world, person)), person: edited });
    expect((await queue(ref))[0]?.suggestions).toEqual([]);
  });

  test("holds lines with a fault apart: nothing is decided of them", async () => {
    const ref = await aRoster(world, researcher, aList("Nubia Sanoja;;ayer;;", ";V-9;;no es fecha;"));
    const [open, ...others] = await queue(ref, "open");
    expect(others).toEqual([]);
    // One bad cell costs that cell: the line is decided like any other.
    expect(open).toMatchObject({ number: 2, faults: [], unread: [{ column: "nacimiento", value: "ayer" }] });
    const [faulty] = await queue(ref, "faults");
    expect(faulty).toMatchObject({ number: 3, line: null, suggestions: [], cells: ["", "V-9", "", "no es fecha", ""] });
    expect(faulty?.faults.map(({ reason }) => reason)).toEqual(["no_name"]);
    expect(faulty?.unread.map(({ reason }) => reason)).toEqual(["date_unreadable"]);
    expect(await counts(ref)).toMatchObject({ lines: 2, faults: 1, remaining: 1 });
    await expect(decide(ref, { number: 3, decision: "new" })).rejects.toThrow("Line 3 has a fault");
    await expect(decide(ref, { number: 77, decision: "new" })).rejects.toThrow("There is no line 77 in this list.");
  });
});

describe("a decision", () => {
  let anyList = "";
  beforeAll(async () => {
    anyList = await aRoster(world, researcher, aList("Persona Cualquiera;;;;"));
  });

  test("that is undone leaves the line open again, and nothing of the person is changed by either", async () => {
    const person = await onRecord("Auristela Briceño");
    const before = await seenNow(world, person);
    const ref = await aRoster(world, researcher, aList("Auristela Briceño;;;;"));
    const { seq, count } = await decide(ref, { number: 2, decision: "same", person });
    expect(count).toBe(1);
    expect(await queue(ref, "open")).toEqual([]);
    expect((await queue(ref))[0]?.decision).toMatchObject({
      decision: "same",
      person: { ref: person },
      remembered: null,
    });
    await researcher.caller.changes.undo({ ...key(), seq: seq ?? 0 });
    expect((await queue(ref, "open"))[0]).toMatchObject({ number: 2, decision: null });
    expect(await seenNow(world, person)).toEqual(before);
    expect(await decide(ref, { number: 2, decision: null })).toEqual({ seq: null, count: 0 });
  });

  test("takes the place of the one before, and can be taken back", async () => {
    const person = await onRecord("Ramona Izarra");
    const ref = await aRoster(world, researcher, aList("Ramona Izarra;;;;"));
    await decide(ref, { number: 2, decision: "unsure" });
    expect((await queue(ref, "unsure")).map(({ number }) => number)).toEqual([2]);
    await decide(ref, { number: 2, decision: "new" });
    expect(await counts(ref)).toMatchObject({ decided: { same: 0, new: 1, unsure: 0 }, remaining: 0 });
    await decide(ref, { number: 2, decision: "same", person });
    expect(await decide(ref, { number: 2, decision: "same", person })).toEqual({ seq: null, count: 0 });
    await decide(ref, { number: 2, decision: "not_same", person });
    expect((await queue(ref))[0]).toMatchObject({ decision: null, refused: [person], suggestions: [] });
    await decide(ref, { number: 2, decision: null, person });
    expect((await queue(ref))[0]).toMatchObject({ refused: [], suggestions: [{ person: { ref: person } }] });
  });

  test("of a line counts for all lines of the same identifier", async () => {
    const person = await onRecord("Delia Useche");
    const ref = await aRoster(
      world,
      researcher,
      aList("Delia Useche;V-7;;2026-01-10;", "Delia J. Useche;V-7;;2026-02-10;"),
    );
    expect(await decide(ref, { number: 2, decision: "same", person })).toMatchObject({ count: 2 });
    expect(await queue(ref, "open")).toEqual([]);
  });

  test.each([
    [[{ number: 2, decision: "same" }], "must say which person the line is"],
    [[{ number: 2, decision: "new", person: "aaaaa2" }], "must be left out"],
    [[], "must be at least 1"],
    [[{ number: 2, decision: "same", person: "nobody" }], "There is no person with the reference nobody."],
  ])("is refused where it cannot be: %j", async (decisions: unknown, sentence) => {
    const response = await researcher.call("rosters.decide", { ...key(), ref: anyList, decisions });
    expect(response.ok).toBe(false);
    expect(await response.text()).toContain(sentence);
  });

  test("of a list that there is not is refused", async () => {
    await expect(decide("none", { number: 2, decision: "new" })).rejects.toThrow(
      "There is no list with the reference none.",
    );
    await expect(researcher.caller.rosters.get({ ref: "none" })).rejects.toThrow("There is no list");
    await expect(researcher.caller.rosters.queue({ ref: "none" })).rejects.toThrow("There is no list");
  });

  test("about somebody who was merged is about whom they became", async () => {
    const [gone, kept] = [await onRecord("Otilia Marcano"), await onRecord("Otilia del Valle Marcano")];
    const ref = await aRoster(world, researcher, aList("Otilia Marcano;;;;"));
    await decide(ref, { number: 2, decision: "same", person: gone });
    const seen = { kept: await seenNow(world, kept), gone: await seenNow(world, gone), reason: "Es la misma." };
    await editor.caller.people.merge({ ...key(), ...seen });
    expect((await queue(ref))[0]?.decision).toMatchObject({ decision: "same", person: { ref: kept } });
  });
});
