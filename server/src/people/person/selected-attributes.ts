import { profiles } from "@paradero/drizzle/schema/people";
import type { PersonAttribute } from "@paradero/shared/person/attributes";
import { columnsOf, type ProfileColumn } from "@paradero/shared/person/profile-columns";

/** The columns that keep these attributes, for a query to select. */
export function selectedAttributes<A extends PersonAttribute>(attributes: readonly A[]) {
  const columns = columnsOf(attributes).map(({ column }) => [column, profiles[column]]);
  return Object.fromEntries(columns) as Pick<typeof profiles, ProfileColumn<A>>;
}
