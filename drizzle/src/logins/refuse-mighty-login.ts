import { connect, type Logins } from "../connect.ts";
import { LoginsRefused } from "./refused.ts";
import { RIGHTS } from "./roles.ts";

/**
 * Throws unless whoever serves can do what its role may and nothing else: no right over the server, and no other role to put
 * on or inherit from.
 */
export async function refuseMightyLogin<Role extends "app" | "public">(
  logins: Pick<Logins, Role>,
  role: Role,
): Promise<void> {
  const { sql, close } = connect(logins, { role, max: 1 });
  try {
    const [found] = await sql<{ user: string; isRight: boolean }[]>`
      select
        rolname::text as user,
        not (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls) and array(
          select rolname::text from pg_roles other where other.oid <> self.oid and pg_has_role(self.oid, other.oid, 'MEMBER')
        ) = array[${RIGHTS[role]}] as "isRight"
      from pg_roles self where rolname = session_user`;
    if (found?.isRight) return;
    throw new LoginsRefused(`The user ${found?.user} may do too much to serve: it has to be in ${RIGHTS[role]} alone.`);
  } finally {
    await close();
  }
}
