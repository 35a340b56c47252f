import { sql, type SQL } from "drizzle-orm";
import type { Reader } from "../access/readers/reader.ts";
import { type DayGrounds, dayGrounds } from "../people/grounds.ts";
import type { AskedKnown } from "../people/known-query.ts";

const FIGURES = sql`
  select recorded_at, superseded_at from figures
  union all select recorded_at, superseded_at from citations where figure_id is not null`;

const LIBRARY = sql`
  ${FIGURES}
  union all select recorded_at, superseded_at from context_events
  union all select recorded_at, superseded_at from citations where context_event_id is not null`;

/** Staff see a source before anything cites it. To the public it comes with what cites it, and no sooner. */
const LIBRARY_OF_STAFF = sql`${LIBRARY} union all select recorded_at, superseded_at from sources`;

/** What an answer of figures says of itself. */
export async function groundsOfFigures(reader: Reader, asked: AskedKnown): Promise<DayGrounds> {
  return dayGrounds(asked, await newestOf(reader, FIGURES, asked.instant));
}

/** What an answer of sources says of itself: how much rests on each changes with people too. */
export async function groundsOfSources(reader: Reader, asked: AskedKnown): Promise<DayGrounds> {
  const library = reader.sees === "staff" ? LIBRARY_OF_STAFF : LIBRARY;
  const [own, people] = [await newestOf(reader, library, asked.instant), reader.census.newestChange(asked.instant)];
  return dayGrounds(asked, own === null ? people : Math.max(own, people ?? own));
}

async function newestOf({ database }: Reader, facts: SQL, asKnown: number | null): Promise<number | null> {
  const end = asKnown === null ? "infinity" : new Date(asKnown + 1).toISOString();
  const [row] = await database.execute<{ newest: number | null }>(sql`
    select floor(extract(epoch from max(at)) * 1000)::float8 as newest
    from (${facts}) facts cross join lateral (values (recorded_at), (superseded_at)) moments (at)
    where at < ${end}::timestamptz`);
  return row?.newest ?? null;
}
