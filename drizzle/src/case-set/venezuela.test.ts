import { describe, expect, it } from "vitest";
import { endOfDay, parseDay } from "@paradero/shared/dates/days";
import { isFirm } from "@paradero/shared/statuses/grades";
import { episodes } from "@paradero/shared/history/episodes";
import { type HistoryRecord, knownAt, saidOf } from "@paradero/shared/history/record";
import { standingOn, stretches } from "@paradero/shared/history/stretches";
import { hasStatus, setOf, type StatusSet, statusesOf } from "@paradero/shared/statuses/status-set";
import { type Status, statusesWith } from "@paradero/shared/statuses/statuses";
import { newFactIds } from "../fact-ids.ts";
import { caseSetBatches } from "../loading/case-set-batches.ts";
import { readCaseSet } from "../read-case-set.ts";

const TIME_ZONE = "America/Caracas";
const LOADED = new Date("2026-06-01T12:00:00Z");
const HELD = setOf(statusesWith((traits) => traits.deprivedOfLiberty));
const IN_CUSTODY = setOf(statusesWith((traits) => traits.inCustody));

/** Free, says everybody; by the Amnesty Law, say some. */
const ALSO_POSSIBLE: Record<string, Status[]> = { "Juan Pablo Guanipa": ["amnestied"] };

/** Written by hand from the Urgent Action; the last two people are not in it. */
const ON_6_APRIL_2026: Record<string, Status> = {
  "Kennedy Tejeda": "amnestied",
  "Pedro Guanipa": "amnestied",
  "Freddy Superlano": "amnestied",
  "Nélida Sánchez": "amnestied",
  "María Oropeza": "amnestied",
  "Eduardo Torres": "amnestied",
  "Roland Carreño": "amnestied",
  "Eudi Andrade": "amnestied",
  "Ricardo Estévez": "amnestied",
  "Biagio Pilieri": "amnestied",
  "Williams Dávila": "amnestied",
  "Martha Lía Grajales": "amnestied",
  "Rosa Chirinos": "released",
  "Raymar Pérez": "released",
  "Rocío San Miguel": "bailed",
  "Carlos Julio Rojas": "bailed",
  "Robert Franco": "bailed",
  "Darío Estrada": "bailed",
  "Jesús Armas": "bailed",
  "Luis Palocz": "bailed",
  "Luis Somaza": "bailed",
  "Yevhenii Trush": "bailed",
  "José María Basoa": "bailed",
  "Andrés Martínez Adasme": "bailed",
  "Dennis Lepaje": "bailed",
  "Javier Tarazona": "conditional_release",
  "Rory Branker": "conditional_release",
  "Samantha Sofía Hernández Castillo": "detained",
  "Aranza Hernández": "detained",
  "Emirlendris Benítez": "detained",
  "María Auxiliadora Delgado": "detained",
  "Juan Carlos Marrufo": "detained",
  "Danner Barajas": "detained",
  "Damián Rojas": "detained",
  "Perkins Rocha": "house_arrest",
  "Rafael Ramírez": "house_arrest",
  "Jorgen Guanares": "disappeared",
  "Alfredo Díaz": "died_in_custody",
  "Juan Pablo Guanipa": "released",
  "Víctor Hugo Quero Navas": "disappeared",
};

const set = await readCaseSet("venezuela");
let byte = 0;
const batches = caseSetBatches(
  set,
  newFactIds(
    () => LOADED.getTime(),
    (bytes) => new Uint8Array(bytes).map(() => (byte += 1) % 256),
  ),
  { now: LOADED, timeZone: TIME_ZONE },
);

const people = new Map(
  batches
    .flatMap(({ rows }) => (rows.people?.length ? [rows] : []))
    .map((rows) => {
      const main = rows.names?.find(({ kind }) => kind === "main");
      return [
        main?.name ?? "",
        { records: (rows.statusRecords ?? []).map(asHistory), milestones: rows.milestones ?? [] },
      ];
    }),
);

type Row = NonNullable<(typeof batches)[number]["rows"]["statusRecords"]>[number];

function asHistory(row: Row): HistoryRecord {
  return {
    status: row.status,
    earliest: row.earliest ? day(row.earliest) : null,
    latest: day(row.latest),
    ...saidOf(row.date, day(row.latest)),
    stay: row.stay ?? null,
    minuteOfDay: row.minuteOfDay ?? null,
    firm: isFirm(row.grade),
    recordedAt: new Date(row.recordedAt).getTime(),
    supersededAt: null,
  };
}

function day(iso: string): number {
  const read = parseDay(iso);
  if (read === undefined) throw new Error(`${iso} is no day`);
  return read;
}

function recordsOf(name: string): readonly HistoryRecord[] {
  const person = people.get(name);
  if (!person) throw new Error(`${name} is not in the case set`);
  return person.records;
}

/** The status that is counted on a day, and every status that is possible. */
function standing(name: string, on: string, asKnownOn?: string) {
  const known = asKnownOn ? knownAt(recordsOf(name), endOfDay(day(asKnownOn), TIME_ZONE)) : recordsOf(name);
  const { count, possible } = standingOn(stretches(known), day(on));
  return { count, possible: statusesOf(possible) };
}

function mayBeHeld(name: string, on: string): boolean {
  return standing(name, on).possible.some((status) => hasStatus(HELD, status));
}

/** Everybody whose status of 6 April 2026 is in the set. */
function countedUnder(rule: StatusSet): string[] {
  return [...people.keys()].filter((name) => {
    const { count } = standing(name, "2026-04-06");
    return count !== null && hasStatus(rule, count);
  });
}

function amnestyMilestones(name: string): string[] | undefined {
  return people
    .get(name)
    ?.milestones.filter(({ kind }) => kind.startsWith("amnesty") || kind === "other")
    .map(({ kind, date }) => `${kind} ${date}`);
}

describe("the Venezuela case set", () => {
  it("knows forty people, and each has on 6 April 2026 the one status that the Urgent Action gives", () => {
    const found = [...people.keys()].map((name) => [name, standing(name, "2026-04-06")]);
    const expected = Object.entries(ON_6_APRIL_2026).map(([name, status]) => [
      name,
      { count: status, possible: [status, ...(ALSO_POSSIBLE[name] ?? [])] },
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    expect(people.size).toBe(40);
  });

  it("counts eleven of them as deprived of liberty on 6 April 2026, nine of these in custody, with no doubt left", () => {
    expect(countedUnder(HELD).toSorted()).toEqual([
      "Aranza Hernández",
      "Damián Rojas",
      "Danner Barajas",
      "Emirlendris Benítez",
      "Jorgen Guanares",
      "Juan Carlos Marrufo",
      "María Auxiliadora Delgado",
      "Perkins Rocha",
      "Rafael Ramírez",
      "Samantha Sofía Hernández Castillo",
      "Víctor Hugo Quero Navas",
    ]);
    expect(countedUnder(IN_CUSTODY)).toHaveLength(9);
  });

  it("keeps the refused, the overdue and the reopened as milestones that change no status", () => {
    expect(amnestyMilestones("Samantha Sofía Hernández Castillo")).toEqual(["amnesty_rejected [..2026-04-06]"]);
    expect(amnestyMilestones("Aranza Hernández")).toEqual(["amnesty_rejected [..2026-04-06]"]);
    expect(amnestyMilestones("Javier Tarazona")).toEqual(["amnesty_rejected [..2026-04-06]"]);
    expect(amnestyMilestones("Rory Branker")).toEqual(["other 2025-08-27", "amnesty_rejected [..2026-04-06]"]);
    expect(amnestyMilestones("Martha Lía Grajales")).toEqual(["other 2026-04-13"]);
    expect(amnestyMilestones("Perkins Rocha")).toEqual(["amnesty_overdue 2026-03-12"]);
  });

  it("shows on 1 February 2026 only what could be known then", () => {
    expect(standing("María Oropeza", "2026-02-01", "2026-02-01").count).toBe("detained");
    expect(standing("Jesús Armas", "2026-02-01", "2026-02-01").count).toBe("detained");
    expect(standing("Jesús Armas", "2026-04-06", "2026-02-01").count).toBe("detained");
    expect(standing("Kennedy Tejeda", "2026-02-01", "2026-02-01").count).toBe("released");
    expect(standing("Eduardo Torres", "2026-02-01", "2026-02-01").count).toBe("released");
    const knownThen = [...people.values()].flatMap(({ records }) =>
      knownAt(records, endOfDay(day("2026-02-01"), TIME_ZONE)),
    );
    expect(knownThen.filter(({ status }) => status === "amnestied" || status === "bailed")).toEqual([]);
  });

  it("follows Juan Pablo Guanipa out of prison, back the same night, home and into full freedom", () => {
    const counted = (on: string) => standing("Juan Pablo Guanipa", on).count;
    expect(counted("2025-05-22")).toBe(null);
    expect(counted("2026-02-07")).toBe("detained");
    expect(counted("2026-02-08")).toBe("detained");
    expect(counted("2026-02-10")).toBe("house_arrest");
    expect(mayBeHeld("Juan Pablo Guanipa", "2026-02-19")).toBe(true);
    expect(mayBeHeld("Juan Pablo Guanipa", "2026-02-20")).toBe(false);
    expect(episodes(recordsOf("Juan Pablo Guanipa"), HELD)).toHaveLength(2);
  });

  it("sees Marrufo and Delgado leave prison and return to it within hours", () => {
    for (const name of ["Juan Carlos Marrufo", "María Auxiliadora Delgado"]) {
      expect(standing(name, "2019-10-04")).toEqual({ count: "detained", possible: ["detained"] });
      expect(episodes(recordsOf(name), HELD)).toHaveLength(2);
    }
  });

  it("keeps nobody in prison on the word of a copy of Wikipedia", () => {
    expect(mayBeHeld("Carlos Julio Rojas", "2016-01-01")).toBe(false);
    expect(mayBeHeld("Carlos Julio Rojas", "2020-12-31")).toBe(false);
    expect(mayBeHeld("Darío Estrada", "2018-01-01")).toBe(false);
  });

  it("shows the one person under 18 by name with a written reason, without birth date or place of detention", () => {
    const minors = set.people.filter(({ minor }) => minor);
    expect(minors.map(({ key }) => key)).toEqual(["samantha-hernandez"]);
    for (const { publicationReason, birth, records, milestones } of minors) {
      expect(publicationReason).toMatch(/Amnesty International/);
      expect(birth).toBe(null);
      expect([...records, ...milestones].filter(({ facility }) => facility)).toEqual([]);
    }
  });

  it("gives 485 on 6 April 2026 as the newest Foro Penal total that was read at its source", () => {
    const totals = set.figures.filter(
      ({ organization, concept, breakdown, tier }) =>
        organization === "Foro Penal" && concept === "stock_detained" && !breakdown && tier !== "second_hand",
    );
    const newest = totals.toSorted((a, b) => a.asOf.localeCompare(b.asOf)).at(-1);
    expect(newest).toMatchObject({ value: 485, qualifier: "at_least", asOf: "2026-04-06", tier: "urgent_action" });
    expect(newest?.citations).toEqual([{ source: "amnesty-urgent-action-6" }]);
  });

  it("rests every fact on a source, uses every source, and lists no address or reference twice", () => {
    const facts = set.people.flatMap(({ records, milestones }) => [...records, ...milestones]);
    const cited = [...facts, ...set.figures, ...set.contextEvents].flatMap(({ citations }) => {
      expect(citations.length).toBeGreaterThan(0);
      return citations.map(({ source }) => source);
    });
    expect(new Set(cited)).toEqual(new Set(set.sources.map(({ key }) => key)));
    expectNoneTwice(set.sources.map(({ url }) => url));
    expectNoneTwice([...set.people, ...set.facilities].map(({ ref }) => ref));
  });
});

function expectNoneTwice(values: readonly unknown[]): void {
  expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
}
