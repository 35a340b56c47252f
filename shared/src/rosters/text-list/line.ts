import { isNationality } from "../cells/nationality-words.ts";
import { withoutUnseen } from "../../names/unseen-signs.ts";

/** A line without what leads it: its number or bullet. */
export interface LedLine {
  readonly text: string;
  /** The number as written, "" where there is none. */
  readonly number: string;
  /** Numbered, or behind a bullet. */
  readonly led: boolean;
}

/** What can be read from one line that is taken as a name. */
export interface NamedLine {
  readonly name: string;
  readonly nationality: string;
  readonly note: string;
  /** Nobody can be sure that this is a name and nothing else. */
  readonly unclear: boolean;
}

const NUMBER = /^(?:n[.º°]*\s*)?(\d{1,5})\s*(?:[.)\]:–—-]+\s*|\s+(?=\p{L}))/iu;
const BULLET = /^(?:[-–—•‣·▪▫■□●○◦◆►▶➤✓✔✅☑🔹🔸🔴👉*]\s*\uFE0F?\s*)+/u;
/** Words within a name that are written small. */
const PARTICLE = /^(?:d[aeio]s?|d[ei]l|las?|los?|y|e|van|von|der|den|bin|ibn|al|el|san|santa|st|mac)$/u;
const IDENTITY =
  /(?:\b(?:c\.?\s?i\b\.?|cédula|cedula|dni|pasaporte)\s*:?\s*)?(?:\b[ve]\s?-?\s?)?\b\d{1,2}\.?\d{3}\.?\d{3}\b/iu;
const AGE = /\b\d{1,3}\s*(?:años|anos|years?(?: old)?)\b/iu;
const MOST_WORDS = 8;

export function withoutLead(line: string): LedLine {
  const plain = line.replace(BULLET, "");
  const number = NUMBER.exec(plain);
  if (number) return { text: plain.slice(number[0].length).trim(), number: number[1] ?? "", led: true };
  return { text: plain.trim(), number: "", led: plain !== line };
}

/** Bold and other fancy letters as plain ones, blanks as one blank; tabs stay, for they part columns. */
export function plainLine(line: string): string {
  return withoutUnseen(line.normalize("NFKC"))
    .replaceAll(/[^\S\t]+/gu, " ")
    .replaceAll(/\*{2,}(?=\p{L})|(?<=\p{L})\*{2}$|^_+|_+$/gu, "")
    .trim();
}

/**
 * Splits a line into the name and what stands around it: brackets, an age, a document's number, a nationality behind a
 * comma or a dash. Nothing is lost: whatever is not the name goes into the note.
 */
export function readName(text: string): NamedLine {
  const notes: string[] = [];
  let nationality = "";
  const keep = (part: string) => {
    const said = part.trim();
    if (said === "") return;
    if (nationality === "" && isNationality(said)) nationality = said;
    else notes.push(said);
  };
  let name = text.replaceAll(/[([{]([^()[\]{}]*)[)\]}]/gu, (_, inside: string) => {
    keep(inside);
    return " ";
  });
  name = name.replace(/\s*(\*+)\s*$/u, (_, stars: string) => {
    notes.push(stars);
    return "";
  });
  for (const pattern of [IDENTITY, AGE]) {
    name = name.replace(pattern, (said) => {
      notes.push(said.replace(/^[\s,;:]+/u, "").trim());
      return " ";
    });
  }
  const [first = "", ...others] = name.split(/\s+[–—-]+\s+|\s*[;|]\s*|\t/u);
  for (const part of others) keep(part);
  const comma = first.lastIndexOf(",");
  const behind = comma === -1 ? "" : first.slice(comma + 1).trim();
  const aside = behind !== "" && isNationality(behind);
  if (aside) keep(behind);
  const bare = (aside ? first.slice(0, comma) : first)
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/(?:\s*,)+(?=\s*,|\s*$)/gu, "")
    .replace(/[\s,;:.–—-]+$/u, (end) => (end.startsWith(".") && /\b\p{L}\.$/u.test(first.trim()) ? "." : ""));
  return { name: bare.trim(), nationality, note: notes.join("; "), unclear: unclear(bare) };
}

function unclear(name: string): boolean {
  if (/[\d:?!@#%/\\<>=]/u.test(name) || !/\p{L}{2}/u.test(name)) return true;
  const words = wordsOf(name);
  return words.length > MOST_WORDS || smallWords(words) > 0;
}

/** Running text: many words, several of them small as in a sentence; a name in small letters throughout is a name. */
export function isSentence(text: string): boolean {
  const bare = text.replaceAll(/[([{][^()[\]{}]*[)\]}]/gu, " ");
  if (/https?:|www\.|[@#]\w/u.test(bare)) return true;
  const words = wordsOf(bare);
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word)).length;
  if (small === words.length) return words.length > 5;
  return small >= 3 || (words.length > MOST_WORDS && small >= 2) || (/[.!?]$/u.test(bare.trim()) && small >= 2);
}

function smallWords(words: readonly string[]): number {
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word)).length;
  return small === words.length ? 0 : small;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/u).filter((word) => /\p{L}/u.test(word));
}
