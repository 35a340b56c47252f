import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { connect, type ConnectionRole, type Logins } from "../connect.ts";
import { makeRoles } from "./make-roles.ts";
import { passwordOf } from "./passwords.ts";
import { refuseMightyLogin } from "./refuse-mighty-login.ts";
import { LoginsRefused, NOT_ALLOWED, codeOf } from "./refused.ts";
import { type Login, RIGHTS, type Wanted, namesOf } from "./roles.ts";
import { takeOver } from "./take-over.ts";

/**
 * Makes sure that whoever serves can log in as what it is, and gives the addresses: `app` and `public` are logins of this
 * database alone, with no other right. A superuser is only the hand that makes them, with one more that owns the schemas
 * and migrates; any other user is that owner, and has to be allowed to create roles the first time. Roles belong to the
 * cluster, so that no migration can stand for them: a database restored on another machine comes without.
 *
 * @param url of the operator
 * @param secret what passwords follow from where `url` has none
 * @throws {LoginsRefused}
 */
export async function openLogins(url: string, secret: string | null = null): Promise<Logins> {
  const key = decodeURIComponent(new URL(url).password) || secret;
  if (!key) throw new LoginsRefused("The address names no password: give the user one, or set PARADERO_SECRET.");
  const { sql, close } = connect({ owner: url }, { role: "owner", max: 1 });
  try {
    const { user, database, mayAll } = await whoAsks(sql);
    const login = (role: ConnectionRole): Login => loginOf(role, database, url, key);
    const wanted = { app: login("app"), public: login("public"), owner: mayAll ? login("owner") : null };
    const logins = { app: wanted.app.url, public: wanted.public.url, owner: wanted.owner?.url ?? url };
    try {
      await sql`select pg_advisory_lock(hashtextextended('paradero logins', 0))`;
      await makeRoles(sql, wanted, { database, owner: wanted.owner?.name ?? user });
      if (wanted.owner) await takeOver(sql, wanted.owner.name);
      await Promise.all([refuseMightyLogin(logins, "app"), refuseMightyLogin(logins, "public")]);
    } catch (error) {
      throw codeOf(error) === NOT_ALLOWED ? await whatToRun(sql, wanted, error) : error;
    }
    return logins;
  } finally {
    // Closing the session gives the lock back.
    await close();
  }
}

async function whoAsks(sql: Sql): Promise<{ user: string; database: string; mayAll: boolean }> {
  const [who] = await sql<{ user: string; database: string; mayAll: boolean }[]>`
    select rolname::text as user, current_database()::text as database, rolsuper as "mayAll"
    from pg_roles where rolname = session_user`;
  if (!who) throw new Error("PostgreSQL does not say who logged in");
  return who;
}

/** A name has at most 63 bytes in PostgreSQL. */
function loginOf(role: ConnectionRole, database: string, url: string, key: string): Login {
  const whole = `paradero_${role}_at_${database}`;
  const short = `paradero_${role}_at_${createHash("sha256").update(database).digest("hex").slice(0, 32)}`;
  const name = Buffer.byteLength(whole) > 63 ? short : whole;
  const password = passwordOf(name, key);
  const address = new URL(url);
  [address.username, address.password] = [encodeURIComponent(name), password];
  return { name, password, url: address.href };
}

/** What a superuser has to run once, so that the user of `DATABASE_URL` can do the rest. */
async function whatToRun(sql: Sql, wanted: Wanted, error: unknown): Promise<unknown> {
  const [lacking] = await sql<{ statements: string[] }[]>`
    select array_remove(array[
      case when not rolcreaterole then format('alter role %I createrole', rolname) end,
      case when not pg_has_role(datdba, 'USAGE') then format('alter database %I owner to %I', datname, rolname) end,
      (
        select format('grant %s to %I with admin option', string_agg(quote_ident(made.rolname), ', '), self.rolname)
        from pg_roles made
        where made.rolname = any(${[...Object.values(RIGHTS), ...namesOf(wanted)]})
          and not pg_has_role(made.oid, 'USAGE WITH ADMIN OPTION')
        having count(*) > 0
      )
    ], null) as statements
    from pg_roles self, pg_database where self.rolname = session_user and datname = current_database()`;
  if (!lacking || lacking.statements.length === 0) return error;
  const statements = lacking.statements.join("; ");
  return new LoginsRefused(
    `Its user may not make the roles that Paradero logs in as; let a superuser run there, once: ${statements}`,
    { cause: error },
  );
}
