import { once } from "node:events";
import { NO_DAY } from "@paradero/shared/census/columns";
import type { CensusPerson } from "@paradero/shared/census/person";
import type { Day } from "@paradero/shared/days";
import { inOrder } from "@paradero/shared/history/middle-line";
import { knownAt } from "@paradero/shared/history/record";
import { type Status, STATUSES } from "@paradero/shared/statuses";
import type { Sql } from "postgres";

/**
 * The census in SQL, as lean as we can write it, for the bench to compare with: days are whole numbers, the records of a
 * person come already in order, and nothing is generated that no record makes necessary.
 */
const TABLES = `
  create unlogged table person (id int primary key, sex text, state text, nationality text[]);
  create unlogged table record (
    person int, position int, status int, firm boolean, earliest int, latest int, primary key (person, position)
  );
`;

/** Fills the tables with the records that stand now. */
export async function fillTables(sql: Sql, people: Iterable<CensusPerson>): Promise<void> {
  await sql.unsafe(TABLES);
  const persons = await sql`copy person from stdin`.writable();
  const records = await sql`copy record from stdin`.writable();
  const write = async (stream: typeof persons, line: string) => {
    if (!stream.write(line)) await once(stream, "drain");
  };
  let number = 0;
  for (const { attributes, records: all } of people) {
    number += 1;
    const nationality = [attributes["nationality"] ?? []].flat();
    const cells = [number, attributes["sex"] ?? "\\N", attributes["state"] ?? "\\N", `{${nationality.join()}}`];
    await write(persons, `${cells.join("\t")}\n`);
    const lines = inOrder(knownAt(all, Infinity)).map(({ status, firm, earliest, latest }, position) =>
      [number, position, STATUSES.indexOf(status), firm, earliest ?? NO_DAY, latest].join("\t"),
    );
    if (lines.length > 0) await write(records, `${lines.join("\n")}\n`);
  }
  for (const stream of [persons, records]) {
    stream.end();
    await once(stream, "finish");
  }
  await sql.unsafe("vacuum analyze person");
  await sql.unsafe("vacuum analyze record");
}

/** DOMAIN.md 5.4 and 5.7: what each record is tightened to, and the day on which the middle line takes it. */
function tightened(filter: string | null): string {
  const among = filter === null ? "" : `join person on person.id = record.person where ${filter}`;
  return `
  bounds as (
    select person, status, firm, position, latest,
      case when earliest = ${NO_DAY} then latest else earliest end as anchor,
      greatest(earliest, max(earliest) filter (where firm) over (ordered rows between unbounded preceding and 1 preceding)) as first,
      min(latest) filter (where firm) over (ordered rows between 1 following and unbounded following) as over
    from record ${among}
    window ordered as (partition by person order by position)
  ),
  middle as (
    select person, status, day, lead(day) over (partition by person order by position) as until
    from (
      select person, position, status, least(greatest(anchor, first), latest, over) as day from bounds where firm
    ) as firm
  )`;
}

/** Rules 5.2 and 5.3: when each status is possible, and when it is the only possibility. */
function possibilities(statuses: readonly Status[]): string {
  const codes = statuses.map((status) => STATUSES.indexOf(status));
  const each = (write: (code: number) => string) => codes.map(write).join(", ");
  return `
  spans as (
    select person, status, first as since, over as until from bounds where over is null or first < over
    union all
    select person, -1, ${NO_DAY}, min(latest) filter (where firm) from bounds group by person
  ),
  edges as (
    select person, since as day, status, 1 as change from spans
    union all
    select person, until, status, -1 from spans where until is not null
  ),
  days as (
    select person, day, sum(change) as all_change, ${each((code) => `sum(change) filter (where status = ${code}) as change_${code}`)}
    from edges group by person, day
  ),
  sums as (
    select person, day, sum(all_change) over run as all_possible, ${each((code) => `coalesce(sum(change_${code}) over run, 0) as possible_${code}`)}
    from days window run as (partition by person order by day)
  ),
  flags as (
    select person, day, ${each((code) => `(possible_${code} = all_possible)::int as low_${code}, (possible_${code} > 0)::int as high_${code}`)}
    from sums
  ),
  steps as (
    select day, ${each((code) => `low_${code} - lag(low_${code}, 1, 0) over run as low_${code}, high_${code} - lag(high_${code}, 1, 0) over run as high_${code}`)}
    from flags window run as (partition by person order by day)
  )`;
}

export type Line = "low" | "count" | "high";

/** How many more (or fewer) are on a line from a day on. */
export interface Change {
  readonly status: Status;
  readonly line: Line;
  readonly day: Day;
  readonly change: number;
}

/** Low, count and high of each status: every change on every day. `filter` is a condition on `person`, null for everybody. */
export async function sweepInSql(sql: Sql, statuses: readonly Status[], filter: string | null): Promise<Change[]> {
  const lines = statuses.flatMap((status) => {
    const code = STATUSES.indexOf(status);
    return (["low", "high"] as const).map(
      (line) =>
        `select ${code} as status, '${line}' as line, day, sum(${line}_${code})::int as change from steps group by day`,
    );
  });
  const query = `with ${tightened(filter)}, ${possibilities(statuses)} ${lines.join(" union all ")} union all ${middleChanges(statuses)}`;
  return changes(await sql.unsafe(query));
}

/** The middle line alone. */
export async function middleLineInSql(sql: Sql, statuses: readonly Status[]): Promise<Change[]> {
  return changes(await sql.unsafe(`with ${tightened(null)} ${middleChanges(statuses)}`));
}

function middleChanges(statuses: readonly Status[]): string {
  const codes = statuses.map((status) => STATUSES.indexOf(status)).join();
  return `
  select status, 'count' as line, day, sum(change)::int as change from (
    select status, day, 1 as change from middle
    union all
    select status, until, -1 from middle where until is not null
  ) as changes where status in (${codes}) group by status, day`;
}

/** Rows as the query gives them: a number of a status, a line, a day and a whole number. */
function changes(rows: Iterable<Record<string, unknown>>): Change[] {
  return Array.from(rows, (row) => {
    const status = STATUSES[Number(row["status"])];
    const line = (["low", "count", "high"] as const).find((name) => name === row["line"]);
    if (!status || !line) throw new Error("the sweep in SQL gave a row that is none");
    return { status, line, day: Number(row["day"]), change: Number(row["change"]) };
  });
}
