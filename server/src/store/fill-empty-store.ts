import { randomBytes } from "node:crypto";
import { connect, type Connection } from "@paradero/drizzle/connect";
import { loadCaseSet, storeIsEmpty } from "@paradero/drizzle/load-case-set";
import { readCaseSet } from "@paradero/drizzle/read-case-set";
import type { Configuration } from "../configuration.ts";

/** Loads the case set of the configuration where nothing is on record yet. */
export async function fillEmptyStore(
  ownerUrl: string,
  { caseSet, timeZone }: Pick<Configuration, "caseSet" | "timeZone">,
): Promise<void> {
  if (caseSet === "none") return;
  await withConnection(connect(ownerUrl, { role: "app", max: 1 }), async ({ db }) => {
    if (!(await storeIsEmpty(db))) return;
    const options = { name: caseSet, now: new Date(), timeZone, random: randomBytes };
    await loadCaseSet(db, await readCaseSet(caseSet), options);
    await refreshStatistics(ownerUrl);
  });
}

/** A planner without statistics takes a hundred times as long for the first pages. */
export async function refreshStatistics(ownerUrl: string): Promise<void> {
  await withConnection(connect(ownerUrl, { role: "owner", max: 1 }), async ({ sql }) => void (await sql`analyze`));
}

async function withConnection(connection: Connection, work: (connection: Connection) => Promise<void>): Promise<void> {
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}
