import { once } from "node:events";
import type { CensusPerson } from "@paradero/shared/census/person";
import { knownAt } from "@paradero/shared/history/record";
import {
  type Status,
  type StatusTraits,
  STATUS_TRAITS,
  STATUSES,
  statusesWith,
} from "@paradero/shared/statuses/statuses";
import postgres, { type Sql } from "postgres";

/** What is on record, as somebody would keep it for the same question in SQL: days and statuses are small numbers. */
const TABLES = `
  create unlogged table person (id int primary key, sex text, sector text, nationality text[]);
  create unlogged table record (
    person int, status smallint, firm boolean, earliest int, latest int, anchor int, attested boolean, minute smallint,
    stay smallint
  );
`;

/** The number of a status is its place in the order of restriction, so that the least number is the most restricted. */
const CODES = STATUSES.toSorted((a, b) => STATUS_TRAITS[a].severity - STATUS_TRAITS[b].severity);

export function codeOf(status: Status): number {
  return CODES.indexOf(status);
}

/** The numbers of all statuses with a trait, for the inside of `in (...)`. */
export function codesWith(has: (traits: StatusTraits) => boolean): string {
  return statusesWith(has).map(codeOf).join();
}

/** SQL at its best: with memory to sort without files, and no nested loops over tables whose size nobody can foresee. */
export function connectAtBest(url: string): Sql {
  return postgres(url, {
    max: 2,
    onnotice: () => undefined,
    connection: { work_mem: "256MB", enable_nestloop: false },
  });
}

/** Fills the tables with the records that stand now, in the order in which they were typed. */
export async function fillTables(sql: Sql, people: Iterable<CensusPerson>): Promise<void> {
  await sql.unsafe(TABLES);
  const persons = await sql`copy person from stdin`.writable();
  const records = await sql`copy record from stdin`.writable();
  let number = 0;
  for (const person of people) {
    number += 1;
    await write(persons, [personCells(number, person)]);
    await write(records, recordCells(number, person));
  }
  for (const stream of [persons, records]) {
    stream.end();
    await once(stream, "finish");
  }
  await sql.unsafe("create index on record (person)");
  await sql.unsafe("vacuum analyze person");
  await sql.unsafe("vacuum analyze record");
}

type Cell = string | number | boolean | null;

function personCells(number: number, { profiles: [profile] }: CensusPerson): Cell[] {
  const { sex = null, sector = null, nationality = [] } = profile?.attributes ?? {};
  return [number, sex, sector, `{${nationality.join()}}`];
}

function recordCells(number: number, { records }: CensusPerson): Cell[][] {
  const stays = [...new Set(records.map(({ stay }) => stay))].filter((stay) => stay !== null);
  return knownAt(records, Infinity).map(
    ({ status, firm, earliest, latest, anchor, attested, minuteOfDay, stay }): Cell[] => {
      const place = stay === null ? null : stays.indexOf(stay) + 1;
      return [number, codeOf(status), firm, earliest, latest, anchor, attested, minuteOfDay, place];
    },
  );
}

async function write(stream: NodeJS.WritableStream, rows: readonly (readonly Cell[])[]): Promise<void> {
  const lines = rows.map((cells) => `${cells.map((cell) => cell ?? "\\N").join("\t")}\n`).join("");
  if (lines !== "" && !stream.write(lines)) await once(stream, "drain");
}
