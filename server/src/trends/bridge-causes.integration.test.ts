import { Census } from "@paradero/shared/census/census";
import { formatDay, parseDay } from "@paradero/shared/dates/days";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Reader } from "../access/readers/reader.ts";
import { bridgeAnswer } from "../rest/answers.ts";
import { aPerson } from "../testing/a-person.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, TODAY, testWorld } from "../testing/test-world.ts";
import { seenNow } from "../testing/versions.ts";
import { wholeBridge } from "../testing/whole-bridge.ts";
import { aStatus, key } from "../testing/writing.ts";

const DAY_MS = 86_400_000;
const TODAY_NUMBER = parseDay(TODAY) ?? 0;

let world: TestWorld;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

/** Goes to the day that is so many days after the first one. */
const goTo = (days: number) => {
  world.later = days * DAY_MS;
};
const dayAfter = (days: number) => formatDay(TODAY_NUMBER + days);

const sumOf = (changes: readonly { readonly change: number }[]) => changes.reduce((sum, { change }) => sum + change, 0);

describe("what came to be known is told by its cause:", () => {
  const seen = (ref: string) => seenNow(world, ref);
  const create = async (name: string, publication: "named" | "internal" = "named") => {
    const person = aPerson({ names: [{ name, kind: "main" }] });
    const { ref } = await editor.caller.people.create({ ...key(), person });
    if (publication === "named") await publish(ref, "named");
    return ref;
  };
  const publish = async (ref: string, publication: "named" | "internal") =>
    editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), publication });
  const record = async (ref: string, given: Parameters<typeof aStatus>[0] = {}) =>
    editor.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus(given) });
  const recordOf = async (ref: string) => {
    const { records } = await editor.caller.people.get({ ref });
    return { ...key(), ...(await seen(ref)), recordId: records[0]?.id ?? "", reason: "Read again." };
  };

  const day = "2026-03-20";
  const arrest = { date: "2026-03-10" };

  /** What the days from `from` to `to` brought to the number of 20 March, of the people of this name. */
  async function told(reader: Reader, q: string, from: number, to: number): Promise<string[]> {
    const known = { asKnownFrom: dayAfter(from), asKnownTo: dayAfter(to) };
    const { rows, ...bridge } = await wholeBridge(reader, { q, from: day, to: day, ...known });
    expect(bridge.before + sumOf(rows)).toBe(bridge.after);
    return rows.map(({ change, cause, name }) => `${change > 0 ? "+" : ""}${change} ${cause} ${name}`);
  }
  const toldBoth = async (q: string, from: number, to: number) => [
    await told(world.staffReader, q, from, to),
    await told(world.reader, q, from, to),
  ];

  test("learned late: an arrest, whether or not the person was on record before", async () => {
    goTo(1);
    const ref = await create("Tardía Primera");
    goTo(3);
    await record(ref, arrest);
    await record(await create("Tardía Segunda"), arrest);
    const both = ["+1 learned_late Tardía Primera", "+1 learned_late Tardía Segunda"];
    expect(await toldBoth("tardía", 2, 3)).toEqual([both, both]);
    goTo(5);
    await record(ref, { status: "released", date: "2026-03-15" });
    const exit = ["-1 exit_learned_late Tardía Primera"];
    expect(await toldBoth("tardía", 4, 5)).toEqual([exit, exit]);
  });

  test("published, where what was on record would have counted them; whoever sees everybody learns nothing by it", async () => {
    goTo(11);
    const ref = await create("Publicada Cierta", "internal");
    await record(ref, arrest);
    goTo(13);
    await publish(ref, "named");
    expect(await toldBoth("publicada", 12, 13)).toEqual([[], ["+1 published Publicada Cierta"]]);
    expect(await toldBoth("publicada", 10, 13)).toEqual([
      ["+1 learned_late Publicada Cierta"],
      ["+1 learned_late Publicada Cierta"],
    ]);
    goTo(15);
    await publish(ref, "internal");
    goTo(17);
    await publish(ref, "named");
    expect(await told(world.reader, "publicada", 14, 16)).toEqual(["-1 withdrawn Publicada Cierta"]);
  });

  test("retracted, and corrected", async () => {
    goTo(21);
    const [wrong, moved] = [await create("Retirada Uno"), await create("Corregida Dos")];
    for (const ref of [wrong, moved]) await record(ref, arrest);
    goTo(23);
    await editor.caller.history.retractRecord(await recordOf(wrong));
    const said = { is: "status" as const, ...aStatus({ date: "2026-03-25" }) };
    await editor.caller.history.correctRecord({ ...(await recordOf(moved)), record: said });
    const [gone, later] = [["-1 retracted Retirada Uno"], ["-1 corrected Corregida Dos"]];
    expect(await toldBoth("retirada", 22, 23)).toEqual([gone, gone]);
    expect(await toldBoth("corregida", 22, 23)).toEqual([later, later]);
  });

  test("merged, and split again: of the entry that goes and of the one that takes its records", async () => {
    goTo(31);
    const [kept, gone] = [await create("Fundida Una"), await create("Fundida Otra")];
    await record(gone, arrest);
    goTo(33);
    const merging = { ...key(), reason: "One case.", publication: "named" as const };
    const { seq } = await editor.caller.people.merge({ ...merging, kept: await seen(kept), gone: await seen(gone) });
    goTo(35);
    await editor.caller.changes.undo({ ...key(), seq });
    const merge = ["+1 merged Fundida Una", "-1 merged Fundida Otra"];
    const split = ["+1 split Fundida Otra", "-1 split Fundida Una"];
    expect(await toldBoth("fundida", 34, 35)).toEqual([split, split]);
    expect(await told(world.staffReader, "fundida", 32, 34)).toEqual(merge);
    expect(await toldBoth("fundida", 32, 35)).toEqual([[], []]);
  });

  test("merged with an entry that was never public: for the public the records are news", async () => {
    goTo(41);
    const [kept, gone] = [await create("Visible Una"), await create("Oculta Otra", "internal")];
    await record(gone, arrest);
    goTo(43);
    const merging = { ...key(), reason: "One case.", publication: "named" as const };
    await editor.caller.people.merge({ ...merging, kept: await seen(kept), gone: await seen(gone) });
    expect(await told(world.reader, "visible", 42, 43)).toEqual(["+1 learned_late Visible Una"]);
    expect(await told(world.staffReader, "visible", 42, 43)).toEqual(["+1 merged Visible Una"]);
  });

  test("reclassified: somebody is now of those who are asked for", async () => {
    goTo(51);
    const ref = await create("Distinta Sola");
    await record(ref, arrest);
    goTo(53);
    const person = aPerson({ names: [{ name: "Distinta Sola", kind: "main" }], sex: "male" });
    await editor.caller.people.edit({ ...key(), ...(await seen(ref)), person });
    const of = async (sex: string) => {
      const known = { asKnownFrom: dayAfter(52), asKnownTo: dayAfter(53) };
      const { rows } = await wholeBridge(world.reader, { q: "distinta", from: day, to: day, sex, ...known });
      return rows.map(({ change, cause }) => `${change} ${cause}`);
    };
    expect([await of("male"), await of("!male")]).toEqual([["1 reclassified"], ["-1 reclassified"]]);
  });
});

describe("what happened is told day by day:", () => {
  test("arrested, freed, seized again and dead are four movements of one person", async () => {
    goTo(61);
    const { ref } = await editor.caller.people.create({
      ...key(),
      person: aPerson({ names: [{ name: "Giratoria Puerta", kind: "main" }] }),
    });
    await editor.caller.people.setPublication({ ...key(), ...(await seenNow(world, ref)), publication: "named" });
    const told = [
      ["detained", "2026-03-01"],
      ["conditional_release", "2026-03-05"],
      ["detained", "2026-03-09"],
      ["died_in_custody", "2026-03-20"],
    ] as const;
    for (const [status, date] of told) {
      const record = aStatus({ status, date });
      await editor.caller.history.recordStatus({ ...key(), ...(await seenNow(world, ref)), record });
    }
    const response = await world.get("/api/v1/census/bridge?q=giratoria&from=2026-02-01&to=2026-04-01");
    const bridge = bridgeAnswer.parse(await response.json());
    expect([bridge.before, bridge.after, bridge.total]).toEqual([0, 0, 4]);
    expect(bridge.movements.map(({ cause, status, change }) => [cause, status, change])).toEqual([
      ["new_detention", "detained", 1],
      ["re_detention", "detained", 1],
      ["release", "conditional_release", -1],
      ["death", "died_in_custody", -1],
    ]);
    expect(bridge.rows.map(({ on, was }) => [on, was])).toEqual([
      ["2026-03-01", null],
      ["2026-03-09", "conditional_release"],
      ["2026-03-05", "detained"],
      ["2026-03-20", "detained"],
    ]);
  });
});

test("the answer says what it is, and whatever is left out", async () => {
  goTo(70);
  const of = async (query: string) =>
    bridgeAnswer.parse(await (await world.get(`/api/v1/census/bridge?${query}`)).json());
  const today = dayAfter(70);
  expect(await of("")).toMatchObject({
    rule: "deprived-of-liberty",
    ruleVersion: 1,
    from: today,
    asKnownFrom: today,
    to: today,
    asKnownTo: today,
    filters: {},
    total: 0,
    offset: 0,
    limit: 50,
  });
  expect(await of("asKnownTo=2026-04-01&from=2026-03-15&sex=female,unknown&status=detained")).toMatchObject({
    from: "2026-03-15",
    asKnownFrom: "2026-04-01",
    to: "2026-04-01",
    asKnownTo: "2026-04-01",
    filters: { sex: "female,unknown", status: "detained" },
    newestChange: expect.stringMatching(/^2026-0[1-4]-/),
  });
});

test.each([
  ["from=2026-04-02&to=2026-04-01", "en", '"from" is "2026-04-02", which is after "to", "2026-04-01".'],
  ["asKnownFrom=2026-04-02&asKnownTo=2026-04-01", "en", '"asKnownFrom" is "2026-04-02", which is after "asKnownTo"'],
  ["to=2099-01-01", "en", '"to" is "2099-01-01", which is after today'],
  ["asKnownFrom=2099-01-01", "es", "«asKnownFrom» es «2099-01-01», posterior a hoy"],
  ["state=Lara", "en", 'There is no parameter "state" here. It takes status, sex, sector, nationality, q, rule, from'],
  ["freshness=older", "es", "Aquí no hay ningún parámetro «freshness». Los que hay son status, sex"],
])("%s is refused (%s): %s", async (query, language, message) => {
  const response = await world.get(`/api/v1/census/bridge?${query}`, { "accept-language": language });
  const { error } = (await response.json()) as { error: { message: string } };
  expect([response.status, error.message]).toEqual([400, expect.stringContaining(message)]);
});

test.each([
  [
    "time",
    "en",
    '"from" is "2026-03-01", since when there are 9000 people to account for, and 8000 are the most: give a',
  ],
  ["knowledge", "es", "«asKnownFrom» es «2026-04-01», y desde entonces habría que dar cuenta de 9000 personas"],
] as const)("more people than fit into an answer are refused (%s, %s)", async (step, language, message) => {
  const bridge = vi.spyOn(Census.prototype, "bridgeInSlices").mockImplementation(({ afford }) => {
    afford?.("knowledge", step === "time" ? 1_000 : 9_000);
    afford?.("time", 8_000);
    throw new Error("it went on");
  });
  const path = "/api/v1/census/bridge?from=2026-03-01&asKnownFrom=2026-04-01";
  const response = await world.get(path, { "accept-language": language }).finally(() => bridge.mockRestore());
  const { error } = (await response.json()) as { error: { message: string } };
  expect([response.status, error.message]).toEqual([400, expect.stringContaining(message)]);
});
