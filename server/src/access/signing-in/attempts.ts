import { eq, lt, sql } from "drizzle-orm";
import type { Database } from "@paradero/drizzle/connect";
import { attempts } from "@paradero/drizzle/schema/access-attempts";
import { keyedHash } from "../store-key.ts";
import { TooManyTries } from "./too-many-tries.ts";

/** What is counted: tries at an account from one address, from everywhere, codes for it, and anything from one address. */
export type Counted = "account-from-address" | "account" | "code" | "address";

/**
 * How many failures are free. An address may be a whole office; and who fails at an account from everywhere must not shut
 * its owner out by a handful of tries (PROMISES.md 32).
 */
const FREE: Record<Counted, number> = { "account-from-address": 5, account: 100, code: 5, address: 25 };

const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 15 * 60;
/** After this much quiet, counting begins anew. */
const FORGOTTEN_AFTER_S = 60 * 60;
const KEPT_FOR_MS = 24 * 60 * 60_000;

/**
 * Counts tries, in the database, so that every node and every restart knows them. A try is counted before it is looked at:
 * however many arrive at once, no more than the free ones are looked at. Then each failure doubles the wait. What is
 * counted is the name that was typed, whether or not there is such an account.
 */
export class Attempts {
  readonly #database: Database;
  readonly #key: string;
  readonly #clock: () => number;

  constructor(database: Database, key: string, clock: () => number) {
    this.#database = database;
    this.#key = key;
    this.#clock = clock;
  }

  /** @throws {TooManyTries} */
  async begin(counted: Counted, text: string): Promise<void> {
    const key = this.#keyOf(counted, text);
    const lastAt = new Date(this.#clock());
    const now = sql`${lastAt.toISOString()}::timestamptz`;
    const failures = sql<number>`case when ${attempts.lastAt} < ${now} - make_interval(secs => ${FORGOTTEN_AFTER_S})
      then 1 else ${attempts.failures} + 1 end`;
    const free = FREE[counted];
    const wait = sql`least(${FIRST_WAIT_S} * 2 ^ least(${failures} - ${free}, 20), ${LONGEST_WAIT_S})`;
    const blockedUntil = sql`case when ${failures} >= ${free} then ${now} + make_interval(secs => ${wait}) end`;
    const began = await this.#database
      .insert(attempts)
      .values({ key, failures: 1, lastAt })
      .onConflictDoUpdate({
        target: attempts.key,
        set: { failures, lastAt, blockedUntil },
        setWhere: sql`${attempts.blockedUntil} is null or ${attempts.blockedUntil} <= ${now}`,
      })
      .returning({ key: attempts.key });
    if (began.length === 0) throw new TooManyTries(await this.#secondsLeft(key));
  }

  /** The try was not a failure, and nothing that came before is forgotten. */
  async undo(counted: Counted, text: string): Promise<void> {
    await this.#database
      .update(attempts)
      .set({
        failures: sql`greatest(${attempts.failures} - 1, 0)`,
        blockedUntil: sql`case when ${attempts.failures} > ${FREE[counted]} then ${attempts.blockedUntil} end`,
      })
      .where(eq(attempts.key, this.#keyOf(counted, text)));
  }

  /** Whoever it was has proved who they are: what was counted is forgotten. */
  async forget(counted: Counted, text: string): Promise<void> {
    await this.#database.delete(attempts).where(eq(attempts.key, this.#keyOf(counted, text)));
  }

  async clear(): Promise<void> {
    await this.#database.delete(attempts).where(lt(attempts.lastAt, new Date(this.#clock() - KEPT_FOR_MS)));
  }

  async #secondsLeft(key: string): Promise<number> {
    const [row] = await this.#database
      .select({ until: attempts.blockedUntil })
      .from(attempts)
      .where(eq(attempts.key, key));
    return Math.max(1, Math.ceil(((row?.until?.getTime() ?? 0) - this.#clock()) / 1000));
  }

  #keyOf(counted: Counted, text: string): string {
    return keyedHash(this.#key, `${counted} ${text}`);
  }
}
