import type { WrittenMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { LineDecisionInput } from "@paradero/shared/rosters/roster-input";
import type { StatusInput } from "@paradero/shared/inputs/record-input";
import { changes } from "@paradero/drizzle/schema/changes";
import { people } from "@paradero/drizzle/schema/people";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { importRemarkSentence } from "@paradero/shared/rosters/import-remarks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson } from "../../testing/a-person.ts";
import { aList, aMapping, aRoster } from "../../testing/lists.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { seenNow } from "../../testing/versions.ts";
import { aStatus, key } from "../../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

const onRecord = async (name: string, records: readonly Partial<StatusInput>[], birth: string | null = null) => {
  const person = aPerson({ names: [{ name, kind: "main" }], birth });
  const { ref } = await researcher.caller.people.create({ ...key(), person });
  for (const given of records) {
    const record = aStatus({ citations: [{ source: { ref: "bulletin-march" } }], date: "2026-01-05", ...given });
    await researcher.caller.history.recordStatus({ ...key(), ...(await seenNow(world, ref)), record });
  }
  return ref;
};
let organizations = 0;
/** A list of an organisation of its own, unless that is given. */
const read = (lines: readonly string[], given: Partial<WrittenMapping> = {}, who = researcher) => {
  organizations += 1;
  const roster = { organization: `Organización ${organizations}`, title: "Una lista", asOf: "2026-04-06" };
  return aRoster(world, who, aList(...lines), aMapping({ source: { ref: "bulletin-april" }, roster, ...given }));
};
const decide = (ref: string, ...decisions: LineDecisionInput[]) =>
  researcher.caller.rosters.decide({ ...key(), ref, decisions });
const difference = (ref: string) => researcher.caller.rosters.difference({ ref });
const apply = async (ref: string, who = researcher) =>
  who.caller.rosters.applyDifference({ ...key(), ref, digest: (await difference(ref)).digest });
const historyOf = async (ref: string) =>
  (await researcher.caller.people.get({ ref })).records
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ status, date }) => `${status} ${date}`);
const stored = () => Promise.all([people, statusRecords, changes].map((table) => world.staff.db.$count(table)));

describe("the difference between a list and what is on record", () => {
  test("names each kind of it, and applying it writes exactly that", async () => {
    const held = await onRecord("Petra Sigue", [{}]);
    const released = await onRecord("Omar Vuelve", [{}, { status: "released", date: "2026-02-01" }]);
    const differs = await onRecord("Rita Difiere", [{}], "1970");
    const twice = await onRecord("Saúl Doble", [{}]);
    const ref = await read([
      "Nora Nueva;V-1;1980;2026-02-10;El Rodeo I",
      "Petra Sigue;V-2;1981;;",
      "Ana Ñáñez;;;;",
      "Omar Vuelve;;;;",
      "Rita Difiere;;1999;;",
      "Saúl Doble;;;2026-01-05;",
      "Saul A. Doble;;;;",
      "Nadie Decidió;;;;",
      "Fecha Futura;;;2026-04-30;",
      "Fuente Temprana;;ayer;2026-04-07;",
      ";V-3;;;",
    ]);
    await decide(
      ref,
      { number: 2, decision: "new" },
      { number: 3, decision: "same", person: held },
      { number: 4, decision: "same", person: "aaaaa2" },
      { number: 5, decision: "same", person: released },
      { number: 6, decision: "same", person: differs },
      { number: 7, decision: "same", person: twice },
      { number: 8, decision: "same", person: twice },
      { number: 10, decision: "new" },
      { number: 11, decision: "new" },
    );
    const { rows, counts, summary, refused } = await difference(ref);
    const kinds = new Map(rows.map(({ name, kinds: own }) => [name, own]));
    expect(Object.fromEntries(kinds)).toEqual({
      "Nora Nueva": ["new_person", "new_records"],
      "Petra Sigue": ["confirmed", "details"],
      "Ana Ñáñez": ["new_records"],
      "Omar Vuelve": ["new_records", "doubtful"],
      "Rita Difiere": ["confirmed", "flagged"],
      "Saúl Doble": ["confirmed", "details", "twice"],
      // Its date cannot be; that the list has it stays.
      "Fecha Futura": ["new_person", "new_records", "unread"],
    });
    expect(counts).toEqual({
      new_person: 2,
      new_records: 4,
      confirmed: 3,
      details: 2,
      twice: 1,
      flagged: 1,
      doubtful: 1,
      unread: 1,
      absent: 0,
      unchanged: 0,
    });
    expect(summary).toMatchObject({
      rows: 11,
      undecided: 1,
      refused: [
        { row: 11, reason: "source_too_early" },
        { row: 11, reason: "date_unreadable" },
        { row: 12, reason: "no_name" },
      ],
      unread: [{ row: 10, column: "fecha", value: "2026-04-30", reason: "after_today" }],
    });
    expect(refused.map((remark) => importRemarkSentence(remark, "es"))).toEqual([
      expect.stringMatching(/^Fila 11, columna «fecha»: .*6 abr 2026/),
      expect.stringMatching(/^Fila 11: «ayer» en «nacimiento» no se entiende como fecha/),
      "Fila 12: no hay nombre en «nombre». Escriba el nombre o quite la fila.",
    ]);
    const future = rows.find(({ name }) => name === "Fecha Futura");
    expect(future?.records).toEqual([{ status: "detained", date: "../2026-04-06" }]);
    expect(future?.unread.map((remark) => importRemarkSentence(remark, "es"))).toEqual([
      expect.stringMatching(/^Fila 10: «2026-04-30» en «fecha» aún no ha llegado\. /),
    ]);
    expect(rows.find(({ name }) => name === "Rita Difiere")?.disagreements).toMatchObject([
      { attribute: "birth", known: "1970", said: "1999" },
    ]);
    expect(rows.find(({ name }) => name === "Omar Vuelve")?.standing).toEqual({
      status: "released",
      since: "2026-02-01",
    });
    const applied = await apply(ref);
    expect(applied.summary).toEqual(summary);
    // Held at home by our record and in custody by the list: what the list says stands beside it.
    expect(await historyOf("aaaaa2")).toEqual([
      "detained 2026-01-10",
      "house_arrest 2026-03-20",
      "detained ../2026-04-06",
    ]);
    expect(await historyOf(released)).toEqual(["detained 2026-01-05", "released 2026-02-01", "detained ../2026-04-06"]);
    expect(await historyOf(held)).toEqual(["detained 2026-01-05"]);
    const [record] = (await researcher.caller.people.get({ ref: held })).records;
    expect(record?.citations.map(({ source, asOf }) => [source.ref, asOf])).toEqual([
      ["bulletin-march", null],
      ["bulletin-april", "2026-04-06"],
    ]);
    expect(await difference(ref)).toMatchObject({
      counts: { unchanged: 7, unread: 1, new_person: 0, new_records: 0, confirmed: 0 },
      summary: { undecided: 1 },
    });
  });

  test("what was left out because nobody had decided is applied once somebody has", async () => {
    const ref = await read(["Primera Línea;;;2026-01-10;", "Segunda Línea;;;2026-01-11;"]);
    await decide(ref, { number: 2, decision: "new" });
    expect((await apply(ref)).summary).toMatchObject({ undecided: 1, people: { created: 1 } });
    await decide(ref, { number: 3, decision: "new" });
    expect((await apply(ref)).summary).toMatchObject({
      undecided: 0,
      people: { created: 1, updated: 0, unchanged: 1 },
      records: { created: 1, unchanged: 1 },
    });
  });

  test("who was decided to be somebody else by an identifier that is refused is not taken for them", async () => {
    const person = aPerson({
      names: [{ name: "Con Número", kind: "main" }],
      identifiers: [{ scheme: "cedula", value: "V-99" }],
    });
    const { ref: known } = await researcher.caller.people.create({ ...key(), person });
    const ref = await read(["Otra Persona;V-99;;2026-01-10;"]);
    expect((await difference(ref)).rows).toMatchObject([{ person: known }]);
    await decide(ref, { number: 2, decision: "not_same", person: known });
    expect((await difference(ref)).rows).toEqual([]);
    expect((await apply(ref)).seq).toBeNull();
    expect(await historyOf(known)).toEqual([]);
  });
});

describe("applying a list", () => {
  test("happens once: the same key gets its first answer, and another finds nothing to write", async () => {
    const ref = await read(["Una Vez;;;2026-01-10;"]);
    await decide(ref, { number: 2, decision: "new" });
    const { digest } = await difference(ref);
    const input = { ...key(), ref, digest };
    const first = await researcher.caller.rosters.applyDifference(input);
    const before = await stored();
    expect(await researcher.caller.rosters.applyDifference(input)).toEqual({ ...first, replayed: true });
    await expect(researcher.caller.rosters.applyDifference({ ...key(), ref, digest })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await apply(ref)).toMatchObject({
      seq: null,
      summary: { people: { created: 0, updated: 0, unchanged: 1 } },
    });
    expect(await stored()).toEqual(before);
    expect((await researcher.caller.rosters.get({ ref })).applied).toBe(first.seq);
  });

  test("writes nothing where something else would be written than was looked at", async () => {
    const person = await onRecord("Vista Antes", [{}]);
    const ref = await read(["Vista Antes;;;;"]);
    await decide(ref, { number: 2, decision: "same", person });
    const { digest } = await difference(ref);
    const record = aStatus({ status: "released", date: "2026-03-01" });
    await researcher.caller.history.recordStatus({ ...key(), ...(await seenNow(world, person)), record });
    const before = await stored();
    await expect(researcher.caller.rosters.applyDifference({ ...key(), ref, digest })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Look at it again"),
    });
    expect(await stored()).toEqual(before);
    expect((await apply(ref)).summary).toMatchObject({ records: { created: 1, confirmed: 0 } });
  });

  test("is undone as a whole, which leaves the decisions as they were, and is done again", async () => {
    const person = await onRecord("Deshecha Antes", [{}]);
    const ref = await read(["Deshecha Antes;V-7;1981;;", "Recién Llegada;V-8;1980;2026-01-10;Tocuyito"]);
    await decide(ref, { number: 2, decision: "same", person }, { number: 3, decision: "new" });
    const seen = await difference(ref);
    const { seq } = await apply(ref);
    const { seq: undoing } = await researcher.caller.changes.undo({ ...key(), seq: seq ?? 0 });
    expect(await difference(ref)).toEqual(seen);
    const { lines } = await researcher.caller.rosters.queue({ ref, show: "all" });
    expect(lines.map(({ decision }) => decision?.decision)).toEqual(["same", "new"]);
    expect((await researcher.caller.people.get({ ref: person })).birth).toBeNull();
    expect((await researcher.caller.people.list({ q: "Recién Llegada" })).total).toBe(0);
    expect((await researcher.caller.rosters.get({ ref })).applied).toBeNull();
    await researcher.caller.changes.undo({ ...key(), seq: undoing });
    expect((await researcher.caller.people.list({ q: "Recién Llegada" })).total).toBe(1);
    expect((await researcher.caller.people.get({ ref: person })).birth).toBe("1981");
    expect(await apply(ref)).toMatchObject({ seq: null });
  });

  test("that was done, undone and done anew writes the same again", async () => {
    const ref = await read(["Otra Vez;;;2026-01-10;"]);
    await decide(ref, { number: 2, decision: "new" });
    const { digest } = await difference(ref);
    const { seq } = await apply(ref);
    await researcher.caller.changes.undo({ ...key(), seq: seq ?? 0 });
    expect((await difference(ref)).digest).toBe(digest);
    expect((await apply(ref)).summary).toMatchObject({ people: { created: 1 }, records: { created: 1 } });
  });

  test("attests custody of somebody whose record has changed since no second time", async () => {
    const person = await onRecord("Dicha Ya", [{}]);
    const ref = await read(["Dicha Ya;;;;"]);
    await decide(ref, { number: 2, decision: "same", person });
    expect((await apply(ref)).summary).toMatchObject({ records: { created: 0, confirmed: 1 } });
    const record = aStatus({ status: "house_arrest", date: "2026-04-01" });
    await researcher.caller.history.recordStatus({ ...key(), ...(await seenNow(world, person)), record });
    expect(await apply(ref)).toMatchObject({ seq: null });
    expect(await historyOf(person)).toEqual(["detained 2026-01-05", "house_arrest 2026-04-01"]);
  });

  test("that names people to everybody takes an editor", async () => {
    const ref = await read(["Publicada Aquí;;;2026-01-10;"], { publication: "named" });
    await decide(ref, { number: 2, decision: "new" });
    await expect(apply(ref)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await apply(ref, editor)).summary).toMatchObject({ people: { created: 1 } });
    const answer = await world.get("/api/v1/people?q=Publicada");
    expect(await answer.json()).toMatchObject({ total: 1 });
  });
});

describe("who is no longer on a list", () => {
  const list = (day: string, ...lines: string[]) =>
    read(lines, { roster: { organization: "Ausencias", title: `Lista del ${day}`, asOf: day } });

  test("is asked after where they still count as held, and is never released by it", async () => {
    const gone = await onRecord("Falta Ahora", [{}]);
    const left = await onRecord("Salió Antes", [{}]);
    const stays = await onRecord("Sigue Ahí", [{}]);
    const first = await list("2026-03-20", "Falta Ahora;;;;", "Salió Antes;;;;", "Sigue Ahí;;;;");
    await decide(
      first,
      { number: 2, decision: "same", person: gone },
      { number: 3, decision: "same", person: left },
      { number: 4, decision: "same", person: stays },
    );
    await apply(first);
    const record = aStatus({ status: "released", date: "2026-03-25" });
    await researcher.caller.history.recordStatus({ ...key(), ...(await seenNow(world, left)), record });
    const second = await list("2026-04-06", "Sigue Ahí;;;;");
    const { rows, counts } = await difference(second);
    expect(rows.filter(({ kinds }) => kinds.includes("absent"))).toEqual([
      expect.objectContaining({
        kinds: ["absent"],
        person: gone,
        numbers: [],
        records: [],
        standing: { status: "detained", since: "2026-01-05" },
      }),
    ]);
    expect(counts).toMatchObject({ absent: 1, confirmed: 1 });
    await apply(second);
    expect(await historyOf(gone)).toEqual(["detained 2026-01-05"]);
    expect((await difference(second)).counts).toMatchObject({ absent: 1, unchanged: 1 });
  });
});
