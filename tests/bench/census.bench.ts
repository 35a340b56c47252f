import { performance } from "node:perf_hooks";
import { Census } from "@paradero/shared/census/census";
import type { PersonFilter } from "@paradero/shared/census/filter";
import type { Timeline } from "@paradero/shared/census/timeline";
import { statusesCountedBy } from "@paradero/shared/statuses/counting-rules";
import type { FacetName } from "@paradero/shared/person/facets";
import { setOf } from "@paradero/shared/statuses/status-set";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import type { Sql } from "postgres";
import { startPostgres } from "../postgres/start-postgres.ts";
import { measureWait, measureWork } from "./measure.ts";
import { mustAgree } from "./agree.ts";
import { FIRST_DAY, LAST_DAY } from "./histories.ts";
import { people, STATES, THREE_FILTERS, THREE_FILTERS_IN_SQL } from "./people.ts";
import { eachOf, middleLineInSql, sweepInSql } from "./sql-sweep.ts";
import { connectAtBest, fillTables } from "./sql-tables.ts";
import { type BenchRow, printTable, shareOf, within } from "./table.ts";

const HELD = statusesCountedBy("deprived-of-liberty");
const EVERYBODY: PersonFilter = {};

const ROUNDS = 40;

/** Both sides of a comparison, and how often SQL is asked: where an answer takes minutes, once. */
interface Compared {
  readonly census: Census;
  readonly sql: Sql;
  readonly rounds: number;
}

/** Bar, Speed: the census of `howMany` people, in columns and in SQL, in one run; throws where the two differ. */
export async function benchCensus(howMany: number): Promise<readonly BenchRow[]> {
  const census = new Census();
  const before = process.memoryUsage().arrayBuffers;
  const start = performance.now();
  for (const person of people(howMany)) census.put(person);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = (process.memoryUsage().arrayBuffers - before) / 2 ** 20;
  console.log(
    `${howMany} people taken in (and invented) in ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB of columns`,
  );

  const server = await startPostgres();
  const sql = connectAtBest(server.url("postgres"));
  const compared: Compared = { census, sql, rounds: howMany > 200_000 ? 1 : 2 };
  try {
    await fillTables(sql, people(howMany));
    const rows = [
      await dailyByStatus(compared, "12 years daily by status, everybody", EVERYBODY, null),
      await dailyByStatus(compared, "12 years daily by status, 3 filters", THREE_FILTERS, THREE_FILTERS_IN_SQL),
      await monthlyByStatus(compared),
      daily(census, "12 years daily by state", "state"),
      daily(census, "12 years daily by freshness, 3 filters", "freshness", THREE_FILTERS),
      facets(census),
      page(census),
    ];
    printTable(`Census of ${howMany} people`, rows);
    return rows;
  } finally {
    await sql.end();
    await server.stop();
  }
}

async function dailyByStatus(
  { census, sql, rounds }: Compared,
  what: string,
  filter: PersonFilter,
  condition: string | null,
): Promise<BenchRow> {
  const { wait, p50, p95, answer } = measureWork(ROUNDS, () => timeline(census, filter, "status"));
  const inSql = await measureWait(rounds, () => sweepInSql(sql, eachOf(HELD), condition));
  mustAgree(answer, inSql.answer, ["low", "count", "high"]);
  const compared = { wait, sqlWait: inSql.wait };
  return { what, p50, p95, sql: compared, goals: [shareOf(150, compared), within(50, p95)] };
}

async function monthlyByStatus({ census, sql, rounds }: Compared): Promise<BenchRow> {
  const ask = { statuses: setOf(STATUSES), from: FIRST_DAY, to: LAST_DAY, step: "month", by: "status" } as const;
  const { wait, p50, p95, answer } = measureWork(ROUNDS, () => census.timeline({ ...ask, filter: EVERYBODY }));
  const inSql = await measureWait(rounds, () => middleLineInSql(sql, eachOf(STATUSES)));
  mustAgree(answer, inSql.answer, ["count"]);
  const what = "12 years monthly by all statuses (SQL: the middle line alone)";
  const compared = { wait, sqlWait: inSql.wait };
  return { what, p50, p95, sql: compared, goals: [shareOf(100, compared)] };
}

function daily(census: Census, what: string, by: FacetName, filter = EVERYBODY): BenchRow {
  const { p50, p95 } = measureWork(ROUNDS, () => timeline(census, filter, by));
  return { what, p50, p95, goals: [within(50, p95)] };
}

function facets(census: Census): BenchRow {
  const { p50, p95 } = measureWork(ROUNDS, (round) => {
    const state = { except: true, values: [`state ${round % STATES}`] };
    return census.facets({ on: LAST_DAY, filter: { choices: { ...THREE_FILTERS.choices, sector: undefined, state } } });
  });
  return { what: "all facets under 3 filters, other ones each time", p50, p95, goals: [within(20, p95)] };
}

function page(census: Census): BenchRow {
  const { p50, p95 } = measureWork(ROUNDS, (round) =>
    census.select({ on: LAST_DAY - round, filter: THREE_FILTERS, sort: "since", direction: "desc" }).ids(0, 50),
  );
  return { what: "page of 50 by since, 3 filters, a new day each time", p50, p95, goals: [] };
}

function timeline(census: Census, filter: PersonFilter, by: FacetName): Timeline {
  return census.timeline({ statuses: setOf(HELD), from: FIRST_DAY, to: LAST_DAY, step: "day", by, filter });
}
