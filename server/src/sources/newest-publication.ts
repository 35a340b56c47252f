import { formatDay } from "@paradero/shared/days";
import { sql, type SQL } from "drizzle-orm";
import { type Reader, todayOf } from "../access/reader.ts";
import type { Grounds } from "../people/grounds.ts";

const FIGURES = sql`
  select recorded_at, superseded_at from figures
  union all select recorded_at, superseded_at from citations where figure_id is not null
  union all select s.recorded_at, s.superseded_at from sources s where s.ref in (
    select cited.ref from citations c join sources cited on cited.id = c.source_id where c.figure_id is not null
  )`;

const LIBRARY = sql`
  ${FIGURES}
  union all select recorded_at, superseded_at from context_events
  union all select recorded_at, superseded_at from citations where context_event_id is not null
  union all select recorded_at, superseded_at from sources`;

type Standing = Pick<Grounds, "asKnown" | "newestChange">;

/** What the list of figures says of itself: it is of today. */
export async function groundsOfFigures(reader: Reader): Promise<Standing> {
  return standing(reader, await newestOf(reader, FIGURES));
}

/** What the list of sources says of itself: how much rests on each changes with people too. */
export async function groundsOfSources(reader: Reader): Promise<Standing> {
  const [own, people] = [await newestOf(reader, LIBRARY), reader.census.newestChange(null)];
  return standing(reader, own === null ? people : Math.max(own, people ?? own));
}

function standing(reader: Reader, newest: number | null): Standing {
  return {
    asKnown: formatDay(todayOf(reader)),
    newestChange: newest === null ? null : new Date(newest).toISOString(),
  };
}

async function newestOf({ database }: Reader, facts: SQL): Promise<number | null> {
  const [row] = await database.execute<{ newest: number | null }>(sql`
    select floor(extract(epoch from max(greatest(recorded_at, superseded_at))) * 1000)::float8 as newest
    from (${facts}) facts`);
  return row?.newest ?? null;
}
