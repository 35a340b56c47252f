import { randomBytes } from "node:crypto";
import { connect, type Connection, type Database, type Logins } from "@paradero/drizzle/connect";
import { loadCaseSet, loadedCaseSet, storeIsEmpty } from "@paradero/drizzle/load-case-set";
import { CASE_SETS, type CaseSetName, readCaseSet, readCaseSetPlace } from "@paradero/drizzle/read-case-set";
import { keepStoreSettings, readStoreSettings, type StoreSettings } from "@paradero/drizzle/store-settings";
import { formatDay } from "@paradero/shared/dates/days";
import { DEFAULT_LOCALE } from "@paradero/shared/words/locales";
import { type Configuration, ENVIRONMENT } from "../configuration.ts";

type Wanted = Pick<Configuration, "caseSet" | "timeZone" | "language" | "firstDay">;

/** What every store of the versions that kept no settings went by. */
const FORMER_TIME_ZONE = "America/Caracas";

const FIRST_START = "system:start";

/**
 * What the store is, decided at its first start and never again: a new one is filled with its case set here. A later start
 * goes by what the store keeps, and hears which of its variables it did not use.
 */
export async function settleStore(
  logins: Logins,
  wanted: Wanted,
  say: (sentence: string) => void,
): Promise<StoreSettings> {
  const settings = await withConnection(connect(logins, { role: "app", max: 1 }), async ({ db }) => {
    const chosen = { ...wanted, caseSet: wanted.caseSet ?? ENVIRONMENT.PARADERO_CASE_SET.default };
    const kept = await settle(db, chosen);
    if (isCaseSet(kept.caseSet) && (await storeIsEmpty(db))) {
      await fill(db, kept.caseSet, kept);
      await refreshStatistics(logins);
    }
    return kept;
  });
  for (const sentence of unusedVariables(settings, wanted)) say(sentence);
  return settings;
}

/** Decides for a store that a command makes. It is filled with nothing: whoever imports has facts of their own. */
export function settleForCommand(db: Database, wanted: Wanted): Promise<StoreSettings> {
  return settle(db, { ...wanted, caseSet: "none" });
}

/** What the store goes by, deciding nothing: what it keeps, or would at its first start. */
export async function settingsOf(db: Database, wanted: Wanted): Promise<StoreSettings> {
  return (await readStoreSettings(db)) ?? firstSettings(db, wanted);
}

/** A planner without statistics takes a hundred times as long for the first pages. */
export async function refreshStatistics(logins: Logins): Promise<void> {
  await withConnection(connect(logins, { role: "owner", max: 1 }), async ({ sql }) => void (await sql`analyze`));
}

async function settle(db: Database, wanted: Wanted): Promise<StoreSettings> {
  const kept = await readStoreSettings(db);
  if (kept !== null) return kept;
  return keepStoreSettings(db, await firstSettings(db, wanted), { at: new Date(), actor: FIRST_START });
}

async function firstSettings(db: Database, { caseSet, timeZone, language, firstDay }: Wanted): Promise<StoreSettings> {
  if (!(await storeIsEmpty(db))) {
    const loaded = (await loadedCaseSet(db)) ?? "none";
    const before = { timeZone: timeZone ?? FORMER_TIME_ZONE, language: language ?? DEFAULT_LOCALE };
    // No number that was printed from it may change, so no first day.
    return { ...before, caseSet: loaded, firstDay: null };
  }
  const place = caseSet !== null && isCaseSet(caseSet) ? await readCaseSetPlace(caseSet) : undefined;
  return {
    caseSet: caseSet ?? "none",
    timeZone: timeZone ?? place?.timeZone ?? null,
    language: language ?? place?.language ?? DEFAULT_LOCALE,
    firstDay,
  };
}

async function fill(db: Database, name: CaseSetName, { timeZone }: StoreSettings): Promise<void> {
  const options = { name, now: new Date(), timeZone: calendarOf({ timeZone }), random: randomBytes };
  await loadCaseSet(db, await readCaseSet(name), options);
}

function isCaseSet(name: string): name is CaseSetName {
  return (CASE_SETS as readonly string[]).includes(name);
}

/** The zone whose calendar a store keeps, decided or not. */
export function calendarOf({ timeZone }: Pick<StoreSettings, "timeZone">): string {
  return timeZone ?? "UTC";
}

function unusedVariables(kept: StoreSettings, wanted: Wanted): string[] {
  const texts = ({ caseSet, timeZone, language, firstDay }: Wanted | StoreSettings) => ({
    PARADERO_CASE_SET: caseSet,
    PARADERO_TZ: timeZone,
    PARADERO_LANGUAGE: language,
    PARADERO_FIRST_DAY: firstDay === null ? null : formatDay(firstDay),
  });
  const own = texts(kept);
  return Object.entries(texts(wanted)).flatMap(([name, value]) => {
    const keeps = own[name as keyof typeof own];
    return value === null || value === keeps
      ? []
      : [
          `${name} is "${value}", and is not used: this store decided at its first start, and keeps ${keeps ?? "none"}.`,
        ];
  });
}

async function withConnection<T>(connection: Connection, work: (connection: Connection) => Promise<T>): Promise<T> {
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
