import type { Day } from "@paradero/shared/dates/days";
import { ATTESTED_STATUS, type Status } from "@paradero/shared/statuses/statuses";
import type { Sql } from "postgres";
import { EVER, isHeld, measuresOf, toldInSql } from "./sql-readings.ts";
import { codeOf, codesWith } from "./sql-tables.ts";

const LEAVES_CUSTODY = codesWith(({ leavesCustody }) => leavesCustody);
const DEATH = codesWith(({ final }) => final);
const NOTHING = -1;

export type LineName = "low" | "count" | "high";

/** How many more (or fewer) are on a line from a day on. */
export interface Change {
  readonly series: string;
  readonly line: LineName;
  readonly day: Day;
  readonly change: number;
}

/** The statuses that one series counts, by the name of the series. */
export type SeriesStatuses = Readonly<Record<string, readonly Status[]>>;

/** One series for each of the statuses, called like it. */
export function eachOf(statuses: readonly Status[]): SeriesStatuses {
  return Object.fromEntries(statuses.map((status) => [status, [status]]));
}

/** Low, count and high of each series: every change on every day. `filter` is a condition on `person`, null for everybody. */
export async function sweepInSql(sql: Sql, series: SeriesStatuses, filter: string | null): Promise<Change[]> {
  const lines = Object.keys(series).flatMap((name, i) =>
    (["low", "high"] as const).map(
      (line) =>
        `select '${name}' as series, '${line}' as line, day, sum(${line}_${i})::int as change from steps group by day`,
    ),
  );
  const query = `with recursive ${toldInSql(filter, false)}, ${BOUNDED}, ${POSSIBLE}, ${sweep(series)}, ${MIDDLE}
    ${lines.join(" union all ")} union all ${middleChanges(series)}`;
  return changes(await sql.unsafe(query));
}

/** The middle line alone. */
export async function middleLineInSql(sql: Sql, series: SeriesStatuses): Promise<Change[]> {
  const query = `with recursive ${toldInSql(null, true)}, ${BOUNDED}, ${MIDDLE} ${middleChanges(series)}`;
  return changes(await sql.unsafe(query));
}

/** Beside each record what comes before and after it in its reading, and the moves between registers (DOMAIN.md 5.3). */
const BOUNDED = `
  bounded as (
    select *, lag(status) over run as before, lead(last) over run as until,
      lag(case when attests then greatest(first, latest + 1) else first end, 1, ${EVER}) over run as after_before
    from told window run as (partition by person, reading order by place)
  ),
  moves as (
    select leaving.person, leaving.reading, leaving.place as leaves, entering.place as enters, entering.status,
      leaving.latest as night
    from bounded as leaving
    join bounded as entering on entering.person = leaving.person and entering.reading = leaving.reading
      and entering.place > leaving.place and entering.begins_stay and entering.latest = leaving.latest + 1
    where leaving.ends_stay and ${isHeld("leaving.before")} and not ${isHeld("leaving.status")}
  )`;

/** DOMAIN.md 5.2 and 5.5: when each status is possible. A reading without records says that nothing happened. */
const POSSIBLE = `
  spans as (
    select person, status, first as since, until from bounded where until is null or first < until
    union all
    select person, ${codeOf(ATTESTED_STATUS)}, after_before, last from bounded
    where said in (${LEAVES_CUSTODY}) and after_before < last and (before is null or not ${isHeld("before")} and (
      said in (${DEATH}) or ${measuresOf("said")} <= ${measuresOf("before")}
    ))
    union all
    select person, status, night, night + 1 from moves where exists (
      select from bounded as out where out.person = moves.person and out.reading = moves.reading and out.place >= leaves
        and not ${isHeld("out.status")} and out.first <= night and (out.until is null or night < out.until)
    )
    union all
    select person, ${NOTHING}, ${EVER}, last from bounded where place = 1
    union all
    select person, ${NOTHING}, ${EVER}, null from readings where bits = '{}'
    union all
    select person, status, ${EVER}, null from tangled join conflicts using (person)
    union all
    select person, unnest(array[${NOTHING}, ${codeOf(ATTESTED_STATUS)}]), ${EVER}, null from conflicts
  )`;

/** DOMAIN.md 5.6: from when on each series is possible, and from when on the only possibility. */
function sweep(series: SeriesStatuses): string {
  const sets = Object.values(series).map((statuses) => statuses.map(codeOf).join());
  const each = (write: (i: number, codes: string) => string) => sets.map((codes, i) => write(i, codes)).join(", ");
  return `
  edges as (
    select person, since as day, status, 1 as change from spans
    union all
    select person, until, status, -1 from spans where until is not null
  ),
  days as (
    select person, day, sum(change) as all_change, ${each((i, codes) => `sum(change) filter (where status in (${codes})) as change_${i}`)}
    from edges group by person, day
  ),
  sums as (
    select person, day, sum(all_change) over run as all_possible, ${each((i) => `coalesce(sum(change_${i}) over run, 0) as possible_${i}`)}
    from days window run as (partition by person order by day)
  ),
  flags as (
    select person, day, ${each((i) => `(possible_${i} = all_possible)::int as low_${i}, (possible_${i} > 0)::int as high_${i}`)}
    from sums
  ),
  steps as (
    select day, ${each((i) => `low_${i} - lag(low_${i}, 1, 0) over run as low_${i}, high_${i} - lag(high_${i}, 1, 0) over run as high_${i}`)}
    from flags window run as (partition by person order by day)
  )`;
}

/** DOMAIN.md 5.7: each record of the reading that is counted until the next one; in a conflict each on its anchor. */
const MIDDLE = `
  counted as (
    select bounded.person, place, case when ${isHeld("bounded.status")} then bounded.status else coalesce(moves.status, bounded.status) end as status,
      min(least(greatest(anchor, first), last)) over (partition by bounded.person order by place desc) as day
    from bounded
    left join moves on moves.person = bounded.person and moves.reading = bounded.reading and place >= leaves and place < enters
    where counted
    union all
    select person, row_number() over (partition by person order by anchor, rank), status, anchor
    from tangled join conflicts using (person) where firm
  ),
  middle as (
    select person, status, day, lead(day) over (partition by person order by place) as until from counted
  ),
  middle_edges as (
    select status, day, 1 as change from middle
    union all
    select status, until, -1 from middle where until is not null
  )`;

function middleChanges(series: SeriesStatuses): string {
  const lines = Object.entries(series).map(
    ([name, statuses]) => `
    select '${name}' as series, 'count' as line, day, sum(change)::int as change
    from middle_edges where status in (${statuses.map(codeOf).join()}) group by day`,
  );
  return lines.join(" union all ");
}

/** Rows as the query gives them: the name of a series, a line, a day and a whole number. */
function changes(rows: Iterable<Record<string, unknown>>): Change[] {
  return Array.from(rows, (row) => {
    const line = (["low", "count", "high"] as const).find((name) => name === row["line"]);
    if (!line) throw new Error("the sweep in SQL gave a row that is none");
    return { series: String(row["series"]), line, day: Number(row["day"]), change: Number(row["change"]) };
  });
}
