import { aPerson } from "@paradero/server/testing/a-person";
import { type SignedIn, signedIn } from "@paradero/server/testing/signed-in";
import { type TestWorld, testWorld } from "@paradero/server/testing/test-world";
import { seenNow } from "@paradero/server/testing/versions";
import { aStatus, key } from "@paradero/server/testing/writing";
import { formatDay, parseDay } from "@paradero/shared/dates/days";
import { FACETS } from "@paradero/shared/person/facets";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The first day of the store of a test. */
const FIRST = parseDay("2026-04-07") ?? 0;
const DAY_MS = 86_400_000;

let world: TestWorld;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

/** The day that is so many days after the first one. */
const dayAfter = (days: number) => formatDay(FIRST + days);
const goTo = (days: number) => {
  world.later = days * DAY_MS;
};

const seen = (ref: string) => seenNow(world, ref);
const named = (name: string) => ({ names: [{ name, kind: "main" as const }] });
const create = async (name: string) =>
  (await editor.caller.people.create({ ...key(), person: aPerson(named(name)) })).ref;
const record = async (ref: string, given: Parameters<typeof aStatus>[0] = {}) =>
  editor.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus(given) });
const publish = async (ref: string, publication: "named" | "internal") =>
  editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), publication });
const correctState = async (ref: string, state: string) => {
  const { records } = await editor.caller.people.get({ ref });
  const said = { is: "status" as const, ...aStatus({ state }) };
  const recordId = records[0]?.id ?? "";
  return editor.caller.history.correctRecord({
    ...key(),
    ...(await seen(ref)),
    recordId,
    reason: "Read again.",
    record: said,
  });
};
const merge = async (kept: string, gone: string) => {
  const both = { kept: await seen(kept), gone: await seen(gone) };
  return editor.caller.people.merge({ ...key(), ...both, reason: "One case.", publication: "named" });
};

/** A refusal also names the request, which is another one each time. */
const bodyOf = async (response: Response) => (await response.text()).replace(/"requestId":"[^"]*"/, "");
const text = async (path: string) => {
  const response = await world.get(`/api/v1${path}`);
  return `${response.status} ${response.headers.get("location") ?? ""} ${await bodyOf(response)}`;
};
const series = async (query: string) => {
  const lines = (await text(`/census.csv?${query}`)).split("\n").slice(1, -1);
  return lines.map((line) => line.split(",").slice(1, 5).join());
};
const listed = async (query: string): Promise<string[]> => {
  const response = await world.get(`/api/v1/people?${query}`);
  const { rows } = (await response.json()) as { rows: { name: string }[] };
  return rows.map(({ name }) => name);
};

/** What everybody of the test rests on, and what only somebody rests on who is published later. */
const SOURCES = ["bulletin-april", "bulletin-march"];

/** Everything that the public is answered as known on a day. What an answer says of the request alone is no part of it. */
async function answersOf(asKnown: string, refs: readonly string[]): Promise<Record<string, string>> {
  const period = `from=2026-03-01&to=${asKnown}&step=week`;
  const paths = [
    `/people?asKnown=${asKnown}&limit=200`,
    `/people?asKnown=${asKnown}&sort=confirmed&direction=desc`,
    `/people?asKnown=${asKnown}&on=2026-03-26&sort=since`,
    `/people?asKnown=${asKnown}&q=amaya`,
    `/people?asKnown=${asKnown}&state=Lara`,
    `/people.csv?asKnown=${asKnown}`,
    ...refs.map((ref) => `/people/${ref}?asKnown=${asKnown}`),
    `/census?${period}&asKnown=${asKnown}`,
    ...FACETS.map((by) => `/census?${period}&asKnown=${asKnown}&by=${by}`),
    `/census.csv?${period}&asKnown=${asKnown}&rule=any-restriction&by=status`,
    `/census.csv?${period}&asKnown=${asKnown}&state=Lara&freshness=!older`,
    `/sources?asKnown=${asKnown}`,
    `/figures?asKnown=${asKnown}`,
  ];
  const answers: Record<string, string> = {};
  for (const path of paths) answers[path] = await text(path);
  for (const [procedure, input] of [
    ["people.facets", {}],
    ["figures.headline", {}],
    ["figures.list", {}],
    ["sources.list", {}],
    ["trends.events", {}],
    ...SOURCES.map((ref) => ["sources.get", { ref }] as const),
  ] as const) {
    const question = `${procedure} ${JSON.stringify(input)}`;
    answers[question] = await bodyOf(await world.call(procedure, { ...input, asKnown }));
  }
  return answers;
}

/** What one of those calls answered. */
async function told(procedure: string, input: object) {
  const [answer] = (await (await world.call(procedure, input)).json()) as { result: { data: unknown } }[];
  return answer?.result.data;
}

describe("what was answered as known on a day is answered again", () => {
  test("after corrections of state, sex and name, a merge, its undoing and a publication that came later", async () => {
    goTo(0);
    const [ana, gone, later, taken] = [
      await create("Zulma Amaya"),
      await create("Berta Amaya"),
      await create("Tardía Amaya"),
      await create("Retirada Amaya"),
    ];
    const refs = [ana, gone, later, taken];
    for (const ref of refs) await record(ref, { state: "Lara" });
    for (const ref of [ana, gone, taken]) await publish(ref, "named");
    // The last that happens on that day, and nobody outside may notice.
    const ownSource = await editor.caller.sources.create({
      ...key(),
      source: { title: "Of her alone", publisher: "A paper", url: null, published: "2026-03-26", language: "es" },
    });
    SOURCES.push(ownSource.ref);
    const cited = [{ source: { ref: ownSource.ref }, says: { es: "También lo dice." } }];
    await record(later, { status: "house_arrest", date: "2026-03-26", citations: cited });
    const frozen: { days: number; answers: Record<string, string> }[] = [];
    const freeze = async (days: number) => {
      goTo(days + 1);
      frozen.push({ days, answers: await answersOf(dayAfter(days), refs) });
    };
    await freeze(0);
    await correctState(ana, "Zulia");
    await freeze(1);
    await editor.caller.people.edit({
      ...key(),
      ...(await seen(ana)),
      person: aPerson({ sex: "male", ...named("Abel Amaya") }),
    });
    await freeze(2);
    const { seq } = await merge(ana, gone);
    await freeze(3);
    await editor.caller.changes.undo({ ...key(), seq });
    await publish(later, "named");
    await freeze(4);
    await merge(ana, later);
    await freeze(5);
    goTo(9);
    for (const { days, answers } of frozen) {
      const again = await answersOf(dayAfter(days), refs);
      for (const [question, answer] of Object.entries(answers))
        expect(again[question], `${days} ${question}`).toBe(answer);
    }
    // They tell the days apart: otherwise nothing was shown.
    const lists = frozen.map(({ days, answers }) => answers[`/people?asKnown=${dayAfter(days)}&limit=200`]);
    expect(new Set(lists).size).toBe(frozen.length);

    await publish(taken, "internal");
    for (const { days } of frozen) {
      for (const [question, answer] of Object.entries(await answersOf(dayAfter(days), refs))) {
        if (question.includes(taken)) expect(answer).toMatch(/^404/);
        else expect(answer.includes(taken), `${days} ${question}`).toBe(false);
      }
    }
    expect(await listed(`asKnown=${dayAfter(0)}&q=amaya`)).toEqual(["Berta Amaya", "Zulma Amaya"]);
  }, 120_000);
});

describe("an answer about one day says its D, its K and the newest change it rests on:", () => {
  const K = "2026-04-07";

  test.each(["/people/aaaaa2", "/people", "/figures", "/sources"])("%s", async (path) => {
    goTo(10);
    const answer: unknown = await (await world.get(`/api/v1${path}?asKnown=${K}`)).json();
    expect(answer).toMatchObject({ on: K, asKnown: K, newestChange: expect.stringMatching(/^2026-04-07T/) });
    // Where no day is asked about it is today.
    const now: unknown = await (await world.get(`/api/v1${path}`)).json();
    expect(now).toMatchObject({ on: dayAfter(10), asKnown: dayAfter(10) });
  });

  test.each([
    ["people.get", { ref: "aaaaa2" }],
    ["sources.get", { ref: "bulletin-april" }],
    ["figures.headline", {}],
  ])("%s", async (procedure, input) => {
    goTo(10);
    expect(await told(procedure, { ...input, asKnown: K })).toMatchObject({ on: K, asKnown: K });
    expect(await told(procedure, input)).toMatchObject({ on: dayAfter(10), asKnown: dayAfter(10) });
    const ahead = await world.call(procedure, { ...input, asKnown: dayAfter(11) });
    expect([ahead.status, await ahead.text()]).toEqual([400, expect.stringContaining("after today")]);
  });
});

describe("what was published by a day", () => {
  test("is the headline as known on it, and what came later is not", async () => {
    const before = "2026-04-05";
    expect(await told("figures.headline", {})).toMatchObject({ newest: { value: 485 } });
    expect(await told("figures.headline", { asKnown: before })).toMatchObject({ on: before, newest: { value: 500 } });
  });

  test("is what rests on a source: the name, the record and whoever was in public then", async () => {
    goTo(12);
    const ref = await create("Fuente Anterior");
    await record(ref, { date: "2026-03-28" });
    await publish(ref, "named");
    goTo(14);
    await editor.caller.people.edit({ ...key(), ...(await seen(ref)), person: aPerson(named("Fuente Posterior")) });
    const other = await create("Fuente Oculta");
    await record(other);
    goTo(16);
    await publish(other, "named");
    const restingOn = async (asKnown: string) => {
      const { records } = (await told("sources.get", { ref: "bulletin-april", asKnown })) as {
        records: { person: { name: string } }[];
      };
      return records.map(({ person }) => person.name).filter((name) => name.startsWith("Fuente"));
    };
    expect(await restingOn(dayAfter(11))).toEqual([]);
    expect(await restingOn(dayAfter(13))).toEqual(["Fuente Anterior"]);
    expect(await restingOn(dayAfter(15))).toEqual(["Fuente Posterior"]);
    expect(await restingOn(dayAfter(16))).toEqual(["Fuente Oculta", "Fuente Posterior"]);
  });
});

describe("the worked cases of two times", () => {
  test("18: who was recorded before and published later is, for the public, in no answer of the days between", async () => {
    goTo(20);
    const ref = await create("Dieciocho Pérez");
    await record(ref, { state: "Mérida" });
    goTo(22);
    const before = await text(`/people?asKnown=${dayAfter(21)}&limit=200`);
    goTo(24);
    await publish(ref, "named");
    goTo(28);
    expect(await text(`/people?asKnown=${dayAfter(21)}&limit=200`)).toBe(before);
    const inState = (days: number) => listed(`asKnown=${dayAfter(days)}&state=M%C3%A9rida`);
    expect([await inState(23), await inState(24)]).toEqual([[], ["Dieciocho Pérez"]]);
    await correctState(ref, "Sucre");
    goTo(30);
    const states = async (days: number) =>
      series(`from=${dayAfter(days)}&to=${dayAfter(days)}&asKnown=${dayAfter(days)}&by=state&q=dieciocho`);
    expect([await states(27), await states(28)]).toEqual([["Mérida,1,1,1"], ["Sucre,1,1,1"]]);
  });

  test("19: who was transferred is in the one state on the day before and in the other from that day on", async () => {
    const ref = await create("Diecinueve Pérez");
    await record(ref, { date: "2026-03-01", state: "Carabobo" });
    const { status: _, ...stated } = aStatus({ date: "2026-03-05", facility: { ref: "r2d3f4" } });
    const transfer = { ...stated, kind: "transferred" as const };
    await editor.caller.history.recordMilestone({ ...key(), ...(await seen(ref)), record: transfer });
    await publish(ref, "named");
    const states = (day: string) => series(`from=${day}&to=${day}&by=state&q=diecinueve`);
    expect([await states("2026-03-04"), await states("2026-03-05")]).toEqual([["Carabobo,1,1,1"], ["Miranda,1,1,1"]]);
    expect([
      await listed("on=2026-03-04&state=Carabobo&q=diecinueve"),
      await listed("on=2026-03-05&state=Carabobo&q=diecinueve"),
    ]).toEqual([["Diecinueve Pérez"], []]);
  });

  test("20: of whom there is but an alleged record, or none, is found by name and listed as that", async () => {
    const [alleged, none] = [await create("Veinte Alegada"), await create("Veinte Nada")];
    await record(alleged, { grade: "alleged", date: "2026-03" });
    for (const ref of [alleged, none]) await publish(ref, "named");
    const response = await world.get("/api/v1/people?q=veinte");
    const { rows } = (await response.json()) as { rows: Record<"status" | "possible" | "claimed", unknown>[] };
    expect(rows.map(({ status, possible, claimed }) => [status, possible, claimed])).toEqual([
      [null, ["detained"], "alleged"],
      [null, [], null],
    ]);
    expect(await listed("q=veinte&on=2026-02-01")).toEqual(["Veinte Nada"]);
  });

  /** Certainly, counted and possibly deprived of liberty on a day, as known on another. */
  const held = async (q: string, day: string, asKnown: string) =>
    (await series(`from=${day}&to=${day}&asKnown=${asKnown}&q=${q}`)).map((line) => line.split(",").slice(0, 3).join());

  test("7: a correction moves the day for those who ask from then on, and for nobody who asked before", async () => {
    goTo(32);
    const ref = await create("Siete Pérez");
    await record(ref, { date: "2026-03-02" });
    await record(ref, { status: "bailed", date: "2026-03-20" });
    await publish(ref, "named");
    goTo(36);
    const before = await text(`/people/${ref}?asKnown=${dayAfter(35)}`);
    const day = "2026-03-22";
    expect(await held("siete", day, dayAfter(35))).toEqual(["0,0,0"]);
    const { records } = await editor.caller.people.get({ ref });
    const recordId = records.find(({ status }) => status === "bailed")?.id ?? "";
    const said = { is: "status" as const, ...aStatus({ status: "bailed", date: "2026-03-28" }) };
    await editor.caller.history.correctRecord({
      ...key(),
      ...(await seen(ref)),
      recordId,
      reason: "Read again.",
      record: said,
    });
    goTo(38);
    expect(await held("siete", day, dayAfter(35))).toEqual(["0,0,0"]);
    expect(await held("siete", day, dayAfter(37))).toEqual(["1,1,1"]);
    expect(await text(`/people/${ref}?asKnown=${dayAfter(35)}`)).toBe(before);
  });

  test("8: what is learned late counts from the day on which it was learned, for the days of which it speaks", async () => {
    goTo(40);
    const ref = await create("Ocho Pérez");
    await publish(ref, "named");
    goTo(42);
    await record(ref, { date: "2026-02-15" });
    goTo(44);
    const total = async (asKnown: string) => {
      const [line = ""] = await series(`from=2026-02-20&to=2026-02-20&asKnown=${asKnown}`);
      return line.split(",").slice(0, 3).map(Number);
    };
    const [late, early] = [await total(dayAfter(42)), await total(dayAfter(41))];
    expect(late).toEqual(early.map((n) => n + 1));
  });

  test("9: from prison to hospital is where somebody is, and no status", async () => {
    const ref = await create("Nueve Pérez");
    await record(ref, { date: "2026-03-01", state: "Zulia" });
    const { status: _, ...stated } = aStatus({ date: "2026-03-05", facility: { ref: "r2d3f4" } });
    const transfer = { ...stated, kind: "transferred" as const };
    await editor.caller.history.recordMilestone({ ...key(), ...(await seen(ref)), record: transfer });
    await publish(ref, "named");
    const { records, stretches, status } = (await (await world.get(`/api/v1/people/${ref}`)).json()) as {
      records: { status: string }[];
      stretches: { count: string | null }[];
      status: string;
    };
    expect([records.length, stretches.map(({ count }) => count), status]).toEqual([1, [null, "detained"], "detained"]);
    expect(await held("nueve", "2026-03-05", dayAfter(44))).toEqual(["1,1,1"]);
  });

  test.each([
    ["while held", "Diez Alba", "detained", "amnesty_rejected", "1,1,1"],
    ["while out with measures", "Diez Brisa", "conditional_release", "amnesty_rejected", "0,0,0"],
    ["granted, and investigated anew", "Diez Cedro", "amnestied", "other", "0,0,0"],
  ] as const)("10: an amnesty %s changes no status by itself", async (_, name, status, kind, count) => {
    const ref = await create(name);
    await record(ref, { date: "2026-03-01" });
    if (status !== "detained") await record(ref, { status, date: "2026-03-10" });
    const { status: __, ...stated } = aStatus({ date: "2026-03-15" });
    await editor.caller.history.recordMilestone({ ...key(), ...(await seen(ref)), record: { ...stated, kind } });
    await publish(ref, "named");
    const person = (await (await world.get(`/api/v1/people/${ref}`)).json()) as {
      status: string;
      milestones: { kind: string }[];
    };
    expect([person.status, person.milestones.map((one) => one.kind)]).toEqual([status, [kind]]);
    expect(await held(encodeURIComponent(name), "2026-03-20", dayAfter(44))).toEqual([count]);
  });
});

test("what is written late in the evening was known that day on the store's calendar, whatever Greenwich says", async () => {
  goTo(50);
  world.later += DAY_MS * (10 / 24);
  const ref = await create("Noche Pérez");
  await publish(ref, "named");
  await record(ref, { date: "2026-03-20" });
  const [newest] = (await told("changes.recent", { limit: 1 })) as { recordedAt: string; recordedOn: string }[];
  expect([newest?.recordedAt.slice(0, 10), newest?.recordedOn]).toEqual([dayAfter(51), dayAfter(50)]);
});
