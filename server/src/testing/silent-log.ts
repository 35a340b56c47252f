import { pino } from "pino";

/** For an application whose log nobody reads. */
export const SILENT_LOG = pino({ level: "silent" });
