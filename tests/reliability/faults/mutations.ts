import { randomUUID } from "node:crypto";
import type { Connection } from "@paradero/drizzle/connect";
import { aPerson } from "@paradero/server/testing/a-person";
import type { Caller } from "../caller.ts";
import { decidedList, FIRST_LINE, readList } from "../handed-in-list.ts";
import { refOf } from "../people-rows.ts";

/** A store that holds `loadPeople(logins, BULK)`, a server on it, and who asks it. */
export interface Ground {
  readonly staff: Connection;
  readonly caller: Caller;
  /** Another number at each call. */
  readonly next: () => number;
  /** What is made once for many rounds. */
  readonly once: <T>(name: string, make: () => Promise<T>) => Promise<T>;
}

/** People of one bulk, of one that is undone, and lines of a list that is applied. */
export const BULK = 100;
const UNDONE = 40;
const LINES = 20;

type Input = Readonly<Record<string, unknown>>;

interface Kind {
  /** What the change needs on record first; gives what is asked for, without the key. */
  readonly prepare: (ground: Ground) => Promise<Input>;
  /** It can be prepared again only when it was taken back. */
  readonly isTakenBack?: true;
}

const STATUS = { status: "detained", date: "2026-01-05", grade: "reported", citations: [{ source: { ref: "list" } }] };
const REASON = "Así lo pidió su familia.";

async function somebody({ caller, next }: Ground) {
  const person = aPerson({ names: [{ name: `Persona ${next()}`, kind: "main" }] });
  const { ref, seq } = await caller.tell<{ ref: string; seq: number }>("people.create", { ...key(), person });
  return { ref, expectedVersion: seq };
}

async function recorded(ground: Ground) {
  const about = { ...key(), ...(await somebody(ground)), record: STATUS };
  const made = await ground.caller.tell<{ seq: number; records: { id: string }[] }>("history.recordStatus", about);
  return { ref: about.ref, expectedVersion: made.seq, recordId: made.records[0]?.id };
}

async function related(ground: Ground) {
  const [one, other] = [await somebody(ground), await somebody(ground)];
  const { seq } = await ground.caller.tell<{ seq: number }>("people.relate", {
    ...key(),
    ...one,
    other,
    kind: "parent",
  });
  return { ref: one.ref, expectedVersion: seq, other: { ref: other.ref, expectedVersion: seq } };
}

function aSource(number: number) {
  return { title: `Lista ${number}`, publisher: "P", url: null, published: "2026-02-01", language: "es" };
}

async function bulk({ staff, next }: Ground, people: number) {
  const refs = Array.from({ length: people }, (_, number) => refOf(number));
  const versions = await staff.sql<{ ref: string; version: number }[]>`
    select p.ref, max(s.change_seq)::int as version from people p join change_subjects s on s.person_id = p.id
    where p.ref = any(${refs}) group by p.ref`;
  const rows = versions.map(({ ref, version }) => ({ ref, expectedVersion: version }));
  return { common: { ...STATUS, date: "2026-02", place: `Lugar ${next()}` }, rows };
}

const MAPPING = { version: 1, format: { dateOrder: "day-first" }, person: { name: { full: "name" } } };
const mappingSource = { title: "Lista", publisher: "P", url: null, published: "2026-02-01", language: "es" };

async function savedMapping({ caller, next }: Ground): Promise<Input> {
  const name = `Lista ${next()}`;
  await caller.tell("rosters.saveMapping", { ...key(), name, mapping: { ...MAPPING, name, source: mappingSource } });
  return { name };
}

function key(): { readonly idempotencyKey: string } {
  return { idempotencyKey: randomUUID() };
}

/** Line 30 of the longer lists, and of none that is applied. */
const ON_LISTS = aPerson({
  names: [{ name: "Persona Inventada 30", kind: "main" }],
  birth: "1980",
  identifiers: [{ scheme: "invented", value: "I-30" }],
});

/** By procedure, every change that somebody can ask for with a key, but for the reading of a list, which is a job of its own. */
export const MUTATIONS: Readonly<Record<string, Kind>> = {
  "people.create": {
    prepare: async ({ next }) => ({ person: aPerson({ names: [{ name: `Persona ${next()}`, kind: "main" }] }) }),
  },
  "people.edit": {
    prepare: async (ground) => ({
      ...(await somebody(ground)),
      person: aPerson({ names: [{ name: `Otro Nombre ${ground.next()}`, kind: "main" }] }),
    }),
  },
  "people.setPublication": {
    prepare: async (ground) => ({ ...(await somebody(ground)), publication: "named" }),
  },
  "people.relate": {
    prepare: async (ground) => ({ ...(await somebody(ground)), other: await somebody(ground), kind: "parent" }),
  },
  "people.unrelate": { prepare: async (ground) => ({ ...(await related(ground)), reason: REASON }) },
  "people.merge": {
    prepare: async (ground) => ({ kept: await somebody(ground), gone: await somebody(ground), reason: REASON }),
  },
  "history.recordStatus": { prepare: async (ground) => ({ ...(await somebody(ground)), record: STATUS }) },
  "history.recordMilestone": {
    prepare: async (ground) => {
      const { status: _, ...said } = STATUS;
      return { ...(await somebody(ground)), record: { ...said, kind: "hearing" } };
    },
  },
  "history.recordMany": { prepare: (ground) => bulk(ground, BULK) },
  "history.confirm": {
    prepare: async (ground) => {
      const { recordId: _, ...seen } = await recorded(ground);
      return { ...seen, citation: { source: { ref: "list" }, asOf: "2026-02-20" } };
    },
  },
  "history.correctRecord": {
    prepare: async (ground) => ({
      ...(await recorded(ground)),
      reason: REASON,
      record: { ...STATUS, is: "status", date: "2026-01-06" },
    }),
  },
  "history.retractRecord": { prepare: async (ground) => ({ ...(await recorded(ground)), reason: REASON }) },
  "changes.undo": {
    prepare: async (ground) => {
      const many = await bulk(ground, UNDONE);
      const { seq } = await ground.caller.tell<{ seq: number }>("history.recordMany", { ...key(), ...many });
      return { seq };
    },
  },
  "sources.create": { prepare: async ({ next }) => ({ source: aSource(next()) }) },
  "sources.retract": {
    prepare: async (ground) => {
      const { caller, next } = ground;
      const { ref } = await caller.tell<{ ref: string }>("sources.create", { ...key(), source: aSource(next()) });
      const citations = [{ source: { ref } }, ...STATUS.citations];
      const about = { ...(await somebody(ground)), record: { ...STATUS, citations } };
      await caller.tell("history.recordStatus", { ...key(), ...about });
      return { ref, reason: REASON, restsOn: 1 };
    },
  },
  "facilities.create": { prepare: async ({ next }) => ({ facility: { name: `Centro ${next()}`, state: null } }) },
  "rosters.decide": {
    prepare: async ({ caller, next, once }) => ({
      ref: await once("undecided", () => readList(caller, LINES + 1)),
      decisions: [{ number: FIRST_LINE, decision: next() % 2 === 0 ? "new" : "unsure" }],
    }),
  },
  "rosters.decideAbove": {
    prepare: async ({ caller, next, once }) => {
      await once("somebody on the lists", () => caller.tell("people.create", { ...key(), person: ON_LISTS }));
      return { ref: await readList(caller, 2 * LINES + next()), certainty: 0.9 };
    },
  },
  "rosters.decideNew": {
    prepare: async ({ caller, next }) => ({ ref: await readList(caller, 2 * LINES + next()), below: 0.1 }),
  },
  "rosters.applyDifference": {
    prepare: async ({ caller, once }) => {
      const ref = await once("decided", () => decidedList(caller, LINES));
      const { digest } = await caller.ask<{ digest: string }>("rosters.difference", { ref });
      return { ref, digest };
    },
    isTakenBack: true,
  },
  "rosters.retract": {
    prepare: async ({ caller, next }) => ({ ref: await readList(caller, 2 * LINES + next()) }),
  },
  "rosters.saveMapping": {
    prepare: async ({ next }) => {
      const name = `Lista ${next()}`;
      return { name, mapping: { ...MAPPING, name, source: mappingSource } };
    },
  },
  "rosters.retractMapping": { prepare: savedMapping },
};
