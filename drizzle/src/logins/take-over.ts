import type { Sql } from "postgres";
import { RIGHTS } from "./roles.ts";

/**
 * Gives a database and what Paradero has in it to its owner, whoever had it: a superuser, in stores of earlier versions, or
 * the owner of the database that it was copied from. The views stay with the gate, the extension with whoever made it. And
 * nobody but the owner may keep large objects, which no right of a table stops.
 */
export async function takeOver(sql: Sql, owner: string): Promise<void> {
  await sql`select set_config('paradero.owner', ${owner}, false)`;
  await sql.unsafe(`
    do $$
    declare
      heir constant text := current_setting('paradero.owner');
      heir_id constant oid := (select oid from pg_roles where rolname = heir);
      ours constant text[] := array['workspace', 'published', 'access', 'extensions', 'migrations'];
      statement text;
    begin
      for statement in
        select format('alter database %I owner to %I', datname, heir)
        from pg_database where datname = current_database() and datdba <> heir_id
        union all
        select format('alter schema %I owner to %I', nspname, heir)
        from pg_namespace where nspname = any(ours) and nspowner <> heir_id
        union all
        select format('alter table %s owner to %I', c.oid::regclass, heir)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any(ours) and c.relkind in ('r', 'v', 'm', 'p', 'S')
          and c.relowner not in (heir_id, '${RIGHTS.gate}'::regrole)
          -- Of a column, or of an extension.
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i', 'e'))
        union all
        select format('alter routine %s owner to %I', p.oid::regprocedure, heir)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = any(ours) and p.proowner <> heir_id
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        union all
        select format('revoke execute on function %s from public', p.oid::regprocedure)
        from pg_proc p
        where p.pronamespace = 'pg_catalog'::regnamespace and p.proname in ('lo_creat', 'lo_create', 'lo_from_bytea')
          and has_function_privilege('public', p.oid, 'EXECUTE')
      loop
        execute statement;
      end loop;
    end
    $$`);
}
