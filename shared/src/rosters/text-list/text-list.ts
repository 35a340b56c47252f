import type { TableRow } from "../table-format.ts";
import { announcesList, isDateLine, speaksOfMany } from "./announcement.ts";
import { type Heading, looksLikeHeading, readHeading } from "./heading.ts";
import { isSentence, type LedLine, type NamedLine, plainLine, readName, withoutLead } from "./line.ts";

export const TEXT_LIST_COLUMNS = [
  "name",
  "nationality",
  "heading",
  "facility",
  "state",
  "time",
  "note",
  "number",
] as const;

/**
 * A line that was not taken as a name: a total, a note, a sentence, a date, an announcement, the titles of columns, or a heading that only its place
 * above a list gives away.
 */
export interface LeftOutLine {
  readonly number: number;
  readonly text: string;
}

export interface TextList {
  /** One for each name, with the cells of TEXT_LIST_COLUMNS; `number` is the line. */
  readonly rows: TableRow[];
  readonly leftOut: LeftOutLine[];
  /** Lines that were taken as names, with the whole line as note, because nobody can be sure. */
  readonly unclear: { readonly number: number }[];
}

const COUNT =
  /^[^\d:=]{2,60}[:=]\s*[\d.,\s]+%?(?:\s*\p{L}+)?\.?(?:\s*[/|,;]\s*[^\d:=]{2,60}[:=]\s*[\d.,\s]+.*)?$|^totale?s?\b.*\d/iu;
const TITLES =
  /^(?:n[.º°]*|nombres?(?: y apellidos?)?|apellidos?(?: y nombres?)?|nacionalidad|name|nationality|edad|age|c[eé]dula)$/iu;
const NOTE = /^(\*+)\s*(.*)$/u;
const HEADING = TEXT_LIST_COLUMNS.indexOf("heading");
const NO_HEADING: Heading = { text: "", facility: "", state: "", time: "" };

/**
 * Names out of text as organisations publish it: headings by place, numbers and bullets, nationalities in brackets, notes
 * behind an asterisk, totals. A line that could be a name is always a row; what is left out is said.
 * @param skipLines lines to leave out at the start
 */
export function readTextList(text: string, skipLines = 0): TextList {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => plainLine(line));
  const ledBelow = lines.map((_, index) => nextIsLed(lines, index));
  const list: TextList = { rows: [], leftOut: [], unclear: [] };
  const notes = new Map<string, string>();
  let heading = NO_HEADING;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    if (line === "" || number <= skipLines) continue;
    const led = withoutLead(line);
    const announced = announcesList(line);
    const note = NOTE.exec(line);
    if (note && isNote(led)) {
      notes.set(note[1] ?? "*", note[2] ?? "");
      list.leftOut.push({ number, text: line });
    } else if (isNoName(line, led)) list.leftOut.push({ number, text: line });
    else if (announced && !looksLikeHeading(line.replace(/:$/u, ""))) {
      // What follows it is a list of its own, unless it stands right below the place.
      const begun = heading.text === "" || list.rows.at(-1)?.cells[HEADING] === heading.text;
      if (begun) heading = { ...NO_HEADING, text: line };
      list.leftOut.push({ number, text: line });
    } else if ((!led.led || announced) && isHeading(line, ledBelow[index] ?? false)) {
      heading = readHeading(announced ? led.text : line);
      if (!looksLikeHeading(line)) list.leftOut.push({ number, text: line });
    } else if (isSentence(led.text) || (!led.led && speaksOfMany(line))) list.leftOut.push({ number, text: line });
    else addNames(list, number, line, led, heading);
  }
  return { ...list, rows: list.rows.map((row) => withNotes(row, notes)) };
}

function isNoName(line: string, { text }: LedLine): boolean {
  if (isDateLine(line) || isDateLine(text)) return true;
  return !/\p{L}/u.test(text) || COUNT.test(line) || line.split("\t").every((cell) => TITLES.test(cell.trim()));
}

/** An asterisk leads a note when a sentence follows, and a name when a name does. */
function isNote({ text }: LedLine): boolean {
  return isSentence(text) || /[.:]$/u.test(text) || /^\p{Ll}/u.test(text) || text.split(" ").length > 6;
}

function isHeading(line: string, ledBelow: boolean): boolean {
  if (line.includes("\t")) return false;
  const sentence = isSentence(readHeading(line).facility) && !line.endsWith(":");
  return !sentence && (looksLikeHeading(line) || ledBelow);
}

/** A line without a number or bullet heads the list that begins below it; within a list it may be a name. */
function nextIsLed(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => line !== "");
  if (next === undefined || NOTE.test(next) || isDateLine(next) || announcesList(next)) return false;
  const { led, number } = withoutLead(next);
  return led && Number(number || "1") === 1 && !withoutLead(lines[index] ?? "").led;
}

/** Two columns of names, parted by a tab, are two people; otherwise the first cell with letters is the name. */
function addNames(list: TextList, number: number, line: string, led: LedLine, heading: Heading): void {
  const cells = led.text.split("\t").map((cell) => withoutLead(cell.trim()));
  const people = cells.filter(({ text }) => readName(text).name.includes(" ") && !readName(text).unclear);
  const read =
    cells.length > 1 && people.length > 1
      ? cells.map((cell, at) => ({ ...readName(cell.text), number: at === 0 ? led.number : cell.number }))
      : [{ ...readName(led.text), number: led.number }];
  for (const person of read) {
    if (person.name === "" && person.note === "" && person.nationality === "") continue;
    const unclear = person.unclear || person.name === "";
    if (unclear && list.unclear.at(-1)?.number !== number) list.unclear.push({ number });
    list.rows.push({ number, cells: cellsOf(person, heading, unclear ? line : person.note) });
  }
}

function cellsOf(person: NamedLine & { number: string }, { text, facility, state, time }: Heading, note: string) {
  return [
    person.name === "" ? note : person.name,
    person.nationality,
    text,
    facility,
    state,
    time,
    note,
    person.number,
  ];
}

/** A mark behind a name is explained where the list explains it. */
function withNotes(row: TableRow, notes: ReadonlyMap<string, string>): TableRow {
  const at = TEXT_LIST_COLUMNS.indexOf("note");
  const parts = (row.cells[at] ?? "")
    .split("; ")
    .map((part) => (notes.has(part) ? `${part} ${notes.get(part)}` : part));
  return { ...row, cells: row.cells.with(at, parts.join("; ")) };
}
