import { eq } from "drizzle-orm";
import { people } from "@paradero/drizzle/schema/people";
import { type SeenPerson, versionsOf } from "../changes/seen-people.ts";
import type { TestWorld } from "./test-world.ts";

/** The person as somebody who looks now sees them. */
export async function seenNow({ staff }: Pick<TestWorld, "staff">, ref: string): Promise<SeenPerson> {
  const [row] = await staff.db.select({ id: people.id }).from(people).where(eq(people.ref, ref));
  if (!row) return { ref, expectedVersion: 0 };
  const versions = await versionsOf(staff.db, [row.id]);
  return { ref, expectedVersion: versions.get(row.id) ?? 0 };
}
