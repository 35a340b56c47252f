import { calendarDay } from "./day-sentences.ts";
import { type Day, formatDay } from "./days.ts";

/** Days said from today, as EDTF: one day, a month, a year, or an interval. */
type Relative = (today: Day) => string;

const onDay =
  (offset: number): Relative =>
  (today) =>
    formatDay(today + offset);

/** The night runs over midnight, so without an hour it may be either day. */
const LAST_NIGHT: Relative = (today) => `${formatDay(today - 1)}/${formatDay(today)}`;

const monthsAgo =
  (months: number): Relative =>
  (today) => {
    const { year, month } = calendarDay(today);
    const index = year * 12 + month - 1 - months;
    return `${padded(Math.floor(index / 12), 4)}-${padded((index % 12) + 1, 2)}`;
  };

const yearsAgo =
  (years: number): Relative =>
  (today) =>
    padded(calendarDay(today).year - years, 4);

/** Weeks begin on Monday, here as in the census. */
const weeksAgo =
  (weeks: number): Relative =>
  (today) => {
    const monday = today - ((today + 3) % 7) - weeks * 7;
    return `${formatDay(monday)}/${formatDay(weeks === 0 ? today : monday + 6)}`;
  };

const PHRASES: readonly (readonly [RegExp, Relative])[] = [
  [/^(?:hoy|today|esta (?:manana|tarde|noche|madrugada)|this (?:morning|afternoon|evening)|tonight)$/, onDay(0)],
  [/^(?:ayer|yesterday)(?: (?:por |a )?(?:manana|tarde|noche|morning|afternoon|evening|night))?$/, onDay(-1)],
  [/^(?:anteayer|antier|antes ayer|day before yesterday)$/, onDay(-2)],
  [/^(?:esta semana|this week)$/, weeksAgo(0)],
  [/^(?:semana pasada|pasada semana|last week)$/, weeksAgo(1)],
  [/^(?:este mes|this month)$/, monthsAgo(0)],
  [/^(?:mes pasado|pasado mes|last month)$/, monthsAgo(1)],
  [/^(?:este ano|this year)$/, yearsAgo(0)],
  [/^(?:ano pasado|pasado ano|last year)$/, yearsAgo(1)],
];

const DAYS_AGO = /^(?:hace (\d{1,3}) dias?|(\d{1,3}) days? ago)$/;
const NIGHT = /^(?:anoche|last night)$/;
/** From six in the evening of yesterday until the morning of today. */
const NIGHT_BEGINS = 18 * 60;
const NIGHT_ENDS = 6 * 60;

/** Reads "ayer", "last week", "hace 3 días"; undefined when the phrase is not of that kind. */
export function readRelative(text: string, today: Day): string | undefined {
  if (NIGHT.test(text)) return LAST_NIGHT(today);
  const ago = DAYS_AGO.exec(text);
  if (ago) return formatDay(today - Number(ago[1] ?? ago[2]));
  return PHRASES.find(([pattern]) => pattern.test(text))?.[1](today);
}

/** "anoche a las 11": the hour tells which of the two days, and a night has no 11 in the morning. */
export function readNightHour(
  text: string,
  { minuteOfDay, halfSaid }: { readonly minuteOfDay: number; readonly halfSaid: boolean },
  today: Day,
): { day: string; minuteOfDay: number } | undefined {
  if (!NIGHT.test(text)) return undefined;
  const minute = !halfSaid && minuteOfDay >= NIGHT_ENDS && minuteOfDay < 720 ? minuteOfDay + 720 : minuteOfDay;
  if (minute >= NIGHT_BEGINS) return { day: formatDay(today - 1), minuteOfDay: minute };
  return minute < NIGHT_ENDS ? { day: formatDay(today), minuteOfDay: minute } : undefined;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
