const DAY = 86_400_000;
/** Days of a workbook begin in 1900; what stands before is a time of day without a day. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

/** A cell of a workbook as text: "YYYY-MM-DD", "YYYY-MM-DDTHH:MM" or "HH:MM" for days and times, "true" or "false". */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateText(value.getTime());
  return String(value);
}

/** Spreadsheets keep fractions of a day as floating point: a minute is the nearest one that the fraction can mean. */
function dateText(time: number): string {
  const seconds = Math.round(time / 1000) * 1000;
  if (Number.isNaN(seconds)) return "";
  const iso = new Date(seconds).toISOString();
  if (seconds < FIRST_DAY - DAY) return iso.slice(11, 16);
  return seconds % DAY === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}

/** Digits as a person would write them: no exponent, no noise of floating point; long identifiers keep every digit. */
export function numberText(written: string): string {
  if (/^-?\d+$/.test(written)) return written;
  const number = Number(written);
  if (written.trim() === "" || !Number.isFinite(number)) return written;
  const short = String(number);
  if (!short.includes("e")) return short;
  if (Number.isInteger(number)) return BigInt(number).toString();
  return number.toFixed(20).replace(/\.?0+$/, "");
}
