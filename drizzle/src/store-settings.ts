import { sql } from "drizzle-orm";
import { type Day, formatDay, parseDay } from "@paradero/shared/dates/days";
import { isLocale, type Locale } from "@paradero/shared/words/locales";
import type { Database, Transaction } from "./connect.ts";
import { recordChange } from "./record-change.ts";
import { store } from "./schema/store.ts";

/** What a store decided once and keeps, whatever later processes are told (PROMISES.md 27). */
export interface StoreSettings {
  /** The case set that it was filled with, or "none". */
  readonly caseSet: string;
  /** IANA name of the zone whose calendar it keeps; null while nobody has said: its days are those of UTC. */
  readonly timeZone: string | null;
  /** Of the pages, for whoever reads neither language of ours. */
  readonly language: Locale;
  /** The day before which nothing is on record (DOMAIN.md 3.2); null for none. */
  readonly firstDay: Day | null;
}

const KEYS = {
  caseSet: "starts_with",
  timeZone: "time_zone",
  language: "language",
  firstDay: "first_day",
} as const satisfies Record<keyof StoreSettings, string>;

/** What the store keeps; null before its first start has decided. */
export async function readStoreSettings(db: Database | Transaction): Promise<StoreSettings | null> {
  const rows = await db.select().from(store);
  const kept = new Map(rows.map(({ key, value }) => [key, value]));
  const [caseSet, language] = [kept.get(KEYS.caseSet), kept.get(KEYS.language)];
  if (caseSet === undefined || language === undefined) return null;
  if (!isLocale(language)) throw new Error(`the store keeps a language that is none of ours: ${language}`);
  const firstDay = parseDay(kept.get(KEYS.firstDay) ?? "") ?? null;
  return { caseSet, language, timeZone: kept.get(KEYS.timeZone) ?? null, firstDay };
}

/**
 * Keeps what is not decided yet, as one change; what is kept already stays. Of processes that start at once, the first
 * decides for all.
 *
 * @returns what the store keeps now
 */
export async function keepStoreSettings(
  db: Database,
  wanted: StoreSettings,
  { at, actor }: { readonly at: Date; readonly actor: string },
): Promise<StoreSettings> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('paradero store settings', 0))`);
    const kept = await readStoreSettings(tx);
    const decided = rowsOf(wanted).filter(({ key }) => !rowsOf(kept).some((row) => row.key === key));
    if (decided.length === 0) return kept ?? wanted;
    const after = Object.fromEntries(decided.map(({ key, value }) => [key, value]));
    await recordChange(tx, { at, actor, action: "store.settle", after });
    await tx.insert(store).values(decided);
    return { ...wanted, ...withoutNulls(kept) };
  });
}

function rowsOf(settings: StoreSettings | null): { key: string; value: string }[] {
  if (settings === null) return [];
  const { firstDay, ...rest } = settings;
  const texts = { ...rest, firstDay: firstDay === null ? null : formatDay(firstDay) };
  return Object.entries(KEYS).flatMap(([name, key]) => {
    const value = texts[name as keyof StoreSettings];
    return value === null ? [] : [{ key, value }];
  });
}

function withoutNulls(settings: StoreSettings | null): Partial<StoreSettings> {
  return Object.fromEntries(Object.entries(settings ?? {}).filter(([, value]) => value !== null));
}
