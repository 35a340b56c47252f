import { formatDay } from "@paradero/shared/days";
import { sql, type SQL } from "drizzle-orm";
import type { Reader } from "../access/reader.ts";
import type { Grounds } from "../people/grounds.ts";
import type { AskedKnown } from "../people/known-query.ts";

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

/** What the list of figures says of itself. */
export async function groundsOfFigures(reader: Reader, asked: AskedKnown): Promise<Standing> {
  return standing(asked, await newestOf(reader, FIGURES, asked.instant));
}

/** What the list of sources says of itself: how much rests on each changes with people too. */
export async function groundsOfSources(reader: Reader, asked: AskedKnown): Promise<Standing> {
  const [own, people] = [await newestOf(reader, LIBRARY, asked.instant), reader.census.newestChange(asked.instant)];
  return standing(asked, own === null ? people : Math.max(own, people ?? own));
}

function standing({ asKnown }: AskedKnown, newest: number | null): Standing {
  return {
    asKnown: formatDay(asKnown),
    newestChange: newest === null ? null : new Date(newest).toISOString(),
  };
}

async function newestOf({ database }: Reader, facts: SQL, asKnown: number | null): Promise<number | null> {
  const end = asKnown === null ? "infinity" : new Date(asKnown + 1).toISOString();
  const [row] = await database.execute<{ newest: number | null }>(sql`
    select floor(extract(epoch from max(at)) * 1000)::float8 as newest
    from (${facts}) facts cross join lateral (values (recorded_at), (superseded_at)) moments (at)
    where at < ${end}::timestamptz`);
  return row?.newest ?? null;
}
