import { connect } from "@paradero/drizzle/connect";
import { hasHistories } from "@paradero/drizzle/load-case-set";
import { keepStoreSettings, type StoreSettings } from "@paradero/drizzle/store-settings";
import { formatDay, parseDay } from "@paradero/shared/dates/days";
import { isSecondStepRequired, requireSecondStep } from "../access/second-step/second-step-required.ts";
import { COMMAND_LINE } from "../changes/writer.ts";
import { isTimeZone } from "../configuration.ts";
import { StartFailure } from "../process/start-failure.ts";
import { settingsOf } from "../store/settle-store.ts";
import { type Command, type Given, WrongUsage } from "./command.ts";
import { withOwner } from "./with-reader.ts";

export const settings: Command = {
  summary:
    "Print what the store goes by, decide what nobody has decided yet, and whether everybody needs a second step",
  example: "--time-zone America/Managua",
  options: {
    "time-zone": { value: "ZONE", means: "of its calendar, once, while its days are still those of UTC" },
    "first-day": { value: "DAY", means: "before which nothing is on record, once, while no history is" },
    "second-step": { value: "required", means: "of everybody who signs in; optional takes it back" },
  },
  async run(given, console) {
    const wanted = readWanted(given);
    await withOwner(console, { make: false }, async (logins, configuration) => {
      const { db, close } = connect(logins, { role: "app", max: 1 });
      try {
        const kept = await settingsOf(db, configuration);
        refuseDecided(kept, wanted);
        if (wanted.firstDay !== null && (await hasHistories(db)))
          throw new StartFailure("--first-day comes too late: numbers of this store rest on days that it would empty.");
        if (wanted.secondStep !== null)
          await requireSecondStep({ database: db, clock: Date.now }, null, { required: wanted.secondStep });
        const decides = wanted.timeZone !== null || wanted.firstDay !== null;
        const now = decides
          ? await keepStoreSettings(
              db,
              { ...kept, timeZone: kept.timeZone ?? wanted.timeZone, firstDay: kept.firstDay ?? wanted.firstDay },
              { at: new Date(), actor: COMMAND_LINE.id },
            )
          : kept;
        const shown = { ...printed(now), secondStepRequired: await isSecondStepRequired(db) };
        console.print(`${JSON.stringify(shown, null, 2)}\n`);
        if (decides) console.complain("A server that runs goes by it once it is started again.");
      } finally {
        await close();
      }
    });
  },
};

type Wanted = Pick<StoreSettings, "timeZone" | "firstDay"> & { readonly secondStep: boolean | null };

const SECOND_STEPS: ReadonlyMap<unknown, boolean> = new Map([
  ["required", true],
  ["optional", false],
]);

function readWanted({ "time-zone": zone, "first-day": text, "second-step": step }: Given): Wanted {
  if (step !== undefined && !SECOND_STEPS.has(step))
    throw new WrongUsage(`--second-step is "${String(step)}"; it takes ${[...SECOND_STEPS.keys()].join(" or ")}.`);
  if (typeof zone === "string" && !isTimeZone(zone))
    throw new WrongUsage(`--time-zone is "${zone}"; it takes a name of the IANA time zone database.`);
  const firstDay = typeof text === "string" ? parseDay(text) : null;
  if (firstDay === undefined)
    throw new WrongUsage(`--first-day is "${String(text)}", but it must be a calendar day like 1999-02-02.`);
  return { timeZone: typeof zone === "string" ? zone : null, firstDay, secondStep: SECOND_STEPS.get(step) ?? null };
}

function refuseDecided(kept: StoreSettings, wanted: Wanted): void {
  if (wanted.timeZone !== null && kept.timeZone !== null)
    throw new StartFailure(`--time-zone was decided before: the days of this store are those of ${kept.timeZone}.`);
  if (wanted.firstDay !== null && kept.firstDay !== null)
    throw new StartFailure(`--first-day was decided before: this store begins on ${formatDay(kept.firstDay)}.`);
}

function printed({ caseSet, timeZone, language, firstDay }: StoreSettings) {
  return { caseSet, timeZone, language, firstDay: firstDay === null ? null : formatDay(firstDay) };
}
