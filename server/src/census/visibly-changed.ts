import { PUBLIC_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { columnName, columnsOf } from "@paradero/shared/person/profile-columns";
import type { Sql } from "postgres";
import { uuidList } from "./uuid-list.ts";

/** People whom one query names. */
const MOST_AT_ONCE = 1000;

/**
 * Of which of these people the role of `sql` can see something that was written at one of these times. What it cannot see
 * of a change, such as a note for staff, must not show anywhere, not even by a feed that moves (PROMISES.md 15).
 *
 * @param times as the database writes them
 */
export async function visiblyChanged(
  sql: Sql,
  personIds: readonly string[],
  times: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0 || times.length === 0) return new Set();
  if (personIds.length > MOST_AT_ONCE) {
    const first = await visiblyChanged(sql, personIds.slice(0, MOST_AT_ONCE), times);
    return first.union(await visiblyChanged(sql, personIds.slice(MOST_AT_ONCE), times));
  }
  const facts = ["status_records", "milestones", "names"];
  const cited = { status_records: "status_record_id", milestones: "milestone_id" };
  const written = (table: string) => `(${table}.recorded_at = ${TIMES} or ${table}.superseded_at = ${TIMES})`;
  const rows = await sql.unsafe<{ id: string }[]>(
    `select p.id from people p where p.id in (${uuidList(personIds)}) and (${[
      ...facts.map((fact) => `exists (select from ${fact} f where f.person_id = p.id and ${written("f")})`),
      ...Object.entries(cited).map(
        ([fact, column]) =>
          `exists (select from ${fact} f join citations c on c.${column} = f.id where f.person_id = p.id and ${written("c")})`,
      ),
      `exists (select from relations f where p.id in (f.person_id, f.other_id) and ${written("f")})`,
      `p.id in (select f.person_id from successors f where ${written("f")})`,
      PROFILE_SAYS_SOMETHING_ELSE,
    ].join(" or ")})`,
    [times.join(",")],
  );
  return new Set(rows.map(({ id }) => id));
}

/** By whose shown names one came at one of these times: it has no place in the alphabet yet. */
export async function renamedAt(
  sql: Sql,
  personIds: readonly string[],
  times: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql.unsafe<{ id: string }[]>(
    `select distinct person_id as id from names
     where kind = 'main' and person_id in (${uuidList(personIds)}) and recorded_at = ${TIMES}`,
    [times.join(",")],
  );
  return new Set(rows.map(({ id }) => id));
}

const TIMES = "any(string_to_array($1, ',')::timestamptz[])";

/** What a version of a profile says that the public can see too. */
export const says = (version: string) =>
  columnsOf(PUBLIC_ATTRIBUTES)
    .map(({ column }) => `${version}.${columnName(column)}`)
    .join(", ");

/** A new version of a profile may differ in nothing that can be seen. */
const PROFILE_SAYS_SOMETHING_ELSE = `exists (
  select from profiles n where n.person_id = p.id and n.recorded_at = ${TIMES} and not exists (
    select from profiles o
    where o.person_id = p.id and o.superseded_at = n.recorded_at and row(${says("o")}) is not distinct from row(${says("n")})
  )
)`;
