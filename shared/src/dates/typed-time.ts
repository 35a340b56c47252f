/** A time of day found in a phrase, and the phrase without it. */
export interface TypedTime {
  /** 0 to 1439. */
  readonly minuteOfDay: number;
  /** Whether morning or evening was said, by am and pm, by "de la noche", or by an hour after 12. */
  readonly halfSaid: boolean;
  /** "a las 8": neither minutes nor half of the day, so that it may be either. */
  readonly bare: boolean;
  readonly rest: string;
}

const HALF = "(?<half>am|pm|de la manana|de la madrugada|de la tarde|de la noche)";
const HOURS = "(?:h|hs|hrs|horas|hours)?";
const AT = "(?:a las? |at |@ ?)";

/** Tried in order: an hour with minutes; an hour with its half of the day; an hour after "a las". */
const TIMES: readonly RegExp[] = [
  new RegExp(`(?:^| )${AT}?(?<hour>\\d{1,2})[:h](?<minute>\\d{2}) ?${HALF}? ?${HOURS}(?= |$)`),
  new RegExp(`(?:^| )${AT}?(?<hour>\\d{1,2}) ?${HALF}(?= |$)`),
  new RegExp(`(?:^| )${AT}(?<hour>\\d{1,2}) ?${HOURS}(?= |$)`),
];
const NOON = /(?:^| )(?:al mediodia|a mediodia|at noon|at midday)(?= |$)/;

/**
 * Takes the time of day out of a folded phrase. Undefined where there is none, or more than one; `impossible` where there
 * is one that no clock shows.
 */
export function takeTime(folded: string): TypedTime | "impossible" | undefined {
  if (NOON.test(folded))
    return { minuteOfDay: 720, halfSaid: true, bare: false, rest: folded.replace(NOON, " ").trim() };
  for (const pattern of TIMES) {
    const groups = pattern.exec(folded)?.groups;
    if (!groups) continue;
    const rest = folded.replace(pattern, " ").replace(/\s+/g, " ").trim();
    const hour = Number(groups["hour"]);
    const minute = Number(groups["minute"] ?? "0");
    const half = halfOf(groups["half"]);
    const hourOfDay = half ? hourIn(half, hour) : hour;
    if (hourOfDay === undefined || hourOfDay > 23 || minute > 59) return "impossible";
    if (TIMES.some((other) => other.test(rest))) return undefined;
    const halfSaid = half !== undefined || hour > 12;
    const bare = !halfSaid && groups["minute"] === undefined;
    return { minuteOfDay: hourOfDay * 60 + minute, halfSaid, bare, rest };
  }
  return undefined;
}

function halfOf(said: string | undefined): "am" | "pm" | undefined {
  if (said === undefined) return undefined;
  return said === "am" || said.endsWith("manana") || said.endsWith("madrugada") ? "am" : "pm";
}

/** 12 am is midnight, 12 pm is noon; "23:45 pm" says the same thing twice; "15 am" says nothing. */
function hourIn(half: "am" | "pm", hour: number): number | undefined {
  if (hour === 12) return half === "am" ? 0 : 12;
  if (hour > 12) return half === "pm" ? hour : undefined;
  if (hour === 0) return half === "am" ? 0 : undefined;
  return half === "pm" ? hour + 12 : hour;
}
