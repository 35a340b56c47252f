import { foldPhrase } from "../../dates/typed-date-words.ts";
import { type LineDate, type ReadDate, saysUnknown } from "./line-dates.ts";

/** The two halves of a cell that says both when and where. */
export interface DateAndPlace {
  readonly date: LineDate;
  readonly place: string | null;
}

/** Two spaces or more, a tab, a line end, or a stroke: what parts a cell on purpose. */
const WIDE_GAP = /\s*[\t\n\r|]\s*|\s{2,}/g;
const NARROW_GAP = /\s*[,;]\s+|\s+-\s+|\s+/g;

/**
 * Parts "26/12/1976   LA PLATA  BUENOS AIRES" into its date and "LA PLATA, BUENOS AIRES". The first wide gap after something
 * that reads as a date parts them, so a place may hold figures or a month ("9 DE JULIO"). Without a wide gap the longest
 * beginning that reads as a date is the date.
 */
export function partDateAndPlace(cell: string, read: ReadDate): DateAndPlace {
  const text = cell.trim();
  for (const [before, after] of parts(text, WIDE_GAP)) {
    const date = read(before);
    if (tells(date)) return { date, place: placeOf(after) };
  }
  const whole = read(text);
  if (tells(whole)) return { date: whole, place: null };
  for (const [before, after] of parts(text, NARROW_GAP).toReversed()) {
    const date = read(before);
    if (tells(date)) return { date, place: placeOf(after) };
  }
  return { date: whole, place: null };
}

function parts(text: string, gap: RegExp): [before: string, after: string][] {
  return [...text.matchAll(gap)].map((found) => [
    text.slice(0, found.index),
    text.slice(found.index + found[0].length),
  ]);
}

/** A date, or one that is wrong in a way that says it is one. Half of a phrase has no year or is no date at all. */
function tells(date: LineDate): boolean {
  return date.is !== "fault" || (date.reason !== "date_unreadable" && date.reason !== "no_year");
}

const NO_PLACE =
  /^(?:sin (?:datos?|informacion) (?:del? )?lugar|sin lugar|lugar desconocido|place unknown|unknown place)$/;

/** A place as it is written, its parts joined by commas; null where it says that the place is not known. */
function placeOf(text: string): string | null {
  if (saysUnknown(text) || NO_PLACE.test(foldPhrase(text))) return null;
  const place = text.trim().replace(WIDE_GAP, ", ");
  return place === "" ? null : place;
}
