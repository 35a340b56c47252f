import * as fc from "fast-check";
import { connect, type Logins } from "@paradero/drizzle/connect";
import { type Day, formatDay, parseDay } from "@paradero/shared/dates/days";
import { LAST_INSTANT, randomHistory } from "@paradero/shared/history/random-histories";
import type { HistoryRecord } from "@paradero/shared/history/record";
import { PUBLICATION_LEVELS, SECTORS, SEXES } from "@paradero/shared/person/profiles";
import type { TransactionSql } from "postgres";
import {
  citationRow,
  facilityRow,
  idOf,
  type Known,
  milestoneRow,
  nameRow,
  profileRow,
  recordRow,
  type Row,
  sourceRow,
} from "../../../tests/postgres/world-rows.ts";

/** The day 0 of the random histories. */
const DAY_0 = parseDay("2026-03-10") ?? 0;
/** The instant 0 of them; each next one is a day later, the last of all on the day before the `TODAY` of a test world. */
const INSTANT_0 = Date.parse("2026-03-27T15:00:00Z");
const DAY_MS = 86_400_000;
/** What is recorded last can be superseded so much later. */
const LAST = LAST_INSTANT + 4;

/** The first day on which anything of a random store was known. */
export const FIRST_KNOWN = "2026-03-27";
/** So many days before day 0 a history is told, so that some are fresh and others long unconfirmed. */
const BACK = [0, 0, 40, 100, 200] as const;

const FACILITIES = [
  { number: 1, ref: "prison-north", state: "Miranda" },
  { number: 2, ref: "prison-south", state: "Zulia" },
  { number: 3, ref: "prison-anywhere", state: null },
] as const;
const STATES = ["Lara", "Miranda", "Zulia"] as const;
const FIRST_NAMES = ["Abelardo", "Beatriz", "Carolina", "Domingo"] as const;
const SOURCE = 9;

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof(arbitrary, fc.constant(null));
const place = fc.record({
  state: orNull(fc.constantFrom(...STATES)),
  facility: orNull(fc.constantFrom(...FACILITIES)),
});
const confirmed = fc.record({ asOf: orNull(fc.integer({ min: 0, max: 12 })), life: fc.tuple(fc.nat(3), fc.nat(9)) });

/** What is known of somebody apart from their history, one version after another. */
const versions = <V>(value: fc.Arbitrary<V>) =>
  fc.array(fc.record({ value, lasts: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 3 });

const profile = fc.record({
  sex: orNull(fc.constantFrom(...SEXES)),
  sector: orNull(fc.constantFrom(...SECTORS)),
  nationalities: fc.subarray(["CO", "ES", "VE"]),
  publication: fc.oneof(
    { weight: 3, arbitrary: fc.constant("named" as const) },
    { weight: 1, arbitrary: fc.constantFrom(...PUBLICATION_LEVELS) },
  ),
});

const randomPerson = fc.record({
  back: fc.constantFrom(...BACK),
  since: fc.nat(3),
  profiles: versions(profile),
  names: versions(fc.constantFrom(...FIRST_NAMES)),
  records: randomHistory.chain((history) =>
    fc.tuple(...history.map((record) => fc.record({ record: fc.constant(record), place, confirmed }))),
  ),
  transfers: fc.array(fc.record({ on: fc.nat(9), at: fc.nat(LAST_INSTANT), place, firm: fc.boolean() }), {
    maxLength: 1,
  }),
});

type RandomPerson = typeof randomPerson extends fc.Arbitrary<infer P> ? P : never;

export const randomRef = (person: number) => `random${person}`;

/**
 * Fills an empty store with so many random people: every kind of record, date, place and level, versions of profiles and
 * names, corrections and withdrawals, over two weeks in which it became known. The same people each time.
 */
export async function seedRandomStore(logins: Logins, count: number): Promise<void> {
  const people = fc.sample(randomPerson, { seed: 8, numRuns: count });
  const { sql, close } = connect(logins, { role: "app", max: 1 });
  try {
    await sql.begin(async (tx) => {
      const seqs: string[] = [];
      for (let instant = 0; instant <= LAST; instant += 1) seqs.push(await openChange(tx, isoInstant(instant)));
      const rows = new RandomRows(seqs);
      rows.addPlaces();
      for (const [number, person] of people.entries()) rows.addPerson(number, person);
      for (const [table, all] of rows.byTable) {
        // One statement for all rows that have the same columns.
        for (const alike of Map.groupBy(all, (row) => Object.keys(row).join()).values()) {
          await tx`insert into ${tx(table)} ${tx(alike)}`;
        }
      }
    });
  } finally {
    await close();
  }
}

async function openChange(tx: TransactionSql, at: string): Promise<string> {
  const [change] = await tx<{ seq: string }[]>`
    insert into changes (at, actor, action) values (${at}, 'system:test', 'test.seed') returning seq`;
  return change?.seq ?? "";
}

/** The rows of every table, in the order in which they may be written. */
class RandomRows {
  readonly byTable = new Map<string, Row[]>(
    ["sources", "facilities", "people", "profiles", "names", "status_records", "milestones", "citations"].map(
      (table) => [table, []],
    ),
  );
  readonly #seqs: readonly string[];
  #number = 1_000;

  constructor(seqs: readonly string[]) {
    this.#seqs = seqs;
  }

  addPlaces(): void {
    const known = this.#known(0);
    const published = { published: "2026-03-20", published_earliest: "2026-03-20", published_latest: "2026-03-20" };
    this.#add("sources", { ...sourceRow(SOURCE, "random-source", known), ...published });
    for (const { number, ref, state } of FACILITIES) {
      this.#add("facilities", { ...facilityRow(number, ref, known), state });
    }
  }

  addPerson(number: number, { back, since, profiles, names, records, transfers }: RandomPerson): void {
    const id = idOf((this.#number += 1));
    this.#add("people", { id, ref: randomRef(number), ...this.#known(0) });
    for (const { value, ...known } of this.#lives(since, profiles)) {
      this.#add("profiles", profileRow((this.#number += 1), id, known, value));
    }
    for (const { value, ...known } of this.#lives(0, names)) {
      this.#add("names", nameRow((this.#number += 1), id, `${value} Pruebas`, known));
    }
    const stays = new Map<string, string>();
    for (const { record, place: at, confirmed: by } of records) {
      const { firm, stay, status, minuteOfDay, recordedAt, supersededAt } = record;
      if (stay !== null && !stays.has(stay)) stays.set(stay, idOf((this.#number += 1)));
      const known = this.#life(recordedAt, supersededAt);
      const said = { ...datesOf(record, DAY_0 - back), minute_of_day: minuteOfDay, ...placeRow(at) };
      const key = { stay: stay === null ? null : stays.get(stay), grade: firm ? "reported" : "alleged" };
      const fact = recordRow((this.#number += 1), id, status, known, { ...said, ...key });
      this.#add("status_records", fact);
      this.#cite({ status_record_id: fact["id"] }, by, back, recordedAt, supersededAt);
    }
    for (const { on, at, place: where, firm } of transfers) {
      const day = formatDay(DAY_0 - back + on);
      const said = { date: day, earliest: day, latest: day, kind: "transferred", grade: firm ? "reported" : "alleged" };
      const { facility_id } = placeRow(where);
      const fact = milestoneRow((this.#number += 1), id, this.#known(at), { ...said, facility_id });
      this.#add("milestones", fact);
      this.#cite({ milestone_id: fact["id"] }, { asOf: null, life: [0, LAST] }, back, at, null);
    }
  }

  /** A citation that may come later than its fact and be withdrawn before it. */
  #cite(
    fact: Row,
    { asOf, life: [later, lasts] }: { readonly asOf: number | null; readonly life: readonly [number, number] },
    back: number,
    recordedAt: number,
    supersededAt: number | null,
  ): void {
    const end = supersededAt ?? LAST + 1;
    const from = Math.min(recordedAt + later, end - 1, LAST);
    const until = Math.min(from + 1 + lasts, end);
    const known = this.#life(from, until > LAST ? null : until);
    const as_of = asOf === null ? null : formatDay(DAY_0 - back + asOf);
    this.#add("citations", { ...citationRow((this.#number += 1), SOURCE, fact, known), as_of });
  }

  /** One after another without a gap, the last one open. */
  #lives<V>(since: number, all: readonly { readonly value: V; readonly lasts: number }[]) {
    let from = since;
    return all.flatMap(({ value, lasts }, i) => {
      const until = Math.min(from + lasts, LAST + 1);
      if (from > LAST) return [];
      const known = this.#life(from, i === all.length - 1 || until > LAST ? null : until);
      from = until;
      return [{ value, ...known }];
    });
  }

  #life(from: number, until: number | null) {
    const closed = until === null ? {} : { superseded_at: isoInstant(until), superseded_in: this.#seqs[until] };
    return { ...this.#known(from), ...closed };
  }

  #known(instant: number): Known {
    return { recorded_at: isoInstant(instant), recorded_in: this.#seqs[instant] ?? "" };
  }

  #add(table: string, row: Row): void {
    this.byTable.get(table)?.push(row);
  }
}

function isoInstant(instant: number): string {
  return new Date(INSTANT_0 + instant * DAY_MS).toISOString();
}

function placeRow({
  state,
  facility,
}: {
  readonly state: string | null;
  readonly facility: { readonly number: number } | null;
}) {
  return { state, facility_id: facility === null ? null : idOf(facility.number) };
}

/** A random record as a source says it. What was said as "about" is said as the days that it may mean. */
function datesOf({ attested, earliest, latest, minuteOfDay }: HistoryRecord, day0: Day): Row {
  const [first, last] = [earliest === null ? null : formatDay(day0 + earliest), formatDay(day0 + latest)];
  return { date: edtfOf(first, last, attested, minuteOfDay), earliest: first, latest: last };
}

function edtfOf(first: string | null, last: string, attested: boolean, minuteOfDay: number | null): string {
  if (first === null) return attested ? `../${last}` : `[..${last}]`;
  if (first !== last) return `${first}/${last}`;
  if (minuteOfDay === null) return last;
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${last}T${hours}:${minutes}`;
}
