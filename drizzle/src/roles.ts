import type { Sql } from "postgres";

/**
 * Makes sure that the roles are there and that the owner may become them: the two that connections take on, and
 * `paradero_gate`, which owns the published views. They belong to the cluster, not to the
 * database, so that no migration can stand for them: a database restored on another machine comes without, and two
 * databases of one cluster may ask for them at the same moment.
 */
export async function ensureRoles(sql: Sql): Promise<void> {
  await sql.unsafe(`
    do $$
    declare
      wanted text;
    begin
      foreach wanted in array array['paradero_app', 'paradero_gate', 'paradero_public'] loop
        for attempt in 1..20 loop
          begin
            if not exists (select from pg_roles where rolname = wanted) then
              execute format('create role %I nologin', wanted);
            end if;
            -- As the gate's heir the owner may change the views; the other two are only ever put on.
            if wanted = 'paradero_gate' then
              if not pg_has_role(current_user, wanted, 'USAGE') then
                execute format('grant %I to current_user with inherit true, set true', wanted);
              end if;
            elsif not pg_has_role(current_user, wanted, 'SET') then
              execute format('grant %I to current_user with inherit false, set true', wanted);
            end if;
            exit;
          exception
            -- Another database of the cluster was faster; "internal" is how PostgreSQL says that two grants met.
            when duplicate_object or unique_violation or internal_error then
              if attempt = 20 then raise; end if;
              perform pg_sleep(0.05);
          end;
        end loop;
      end loop;
      execute format('revoke temporary on database %I from public', current_database());
      execute format('grant connect on database %I to paradero_app, paradero_public', current_database());
    end
    $$`);
}
