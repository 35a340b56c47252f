import { isDateLine } from "./announcement.ts";
import { isState } from "../cells/value-words.ts";

/** What a heading says about the names below it. Empty where it says nothing. */
export interface Heading {
  readonly text: string;
  readonly facility: string;
  readonly state: string;
  /** "HH:MM", of 24 hours. */
  readonly time: string;
}

const TIME =
  /\b([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s*(a\.?\s?m\b\.?|p\.?\s?m\b\.?|horas|hrs?\b\.?|h\b)|\b([01]?\d|2[0-3]):([0-5]\d)\b/iu;
/** Words by which a place of detention is called, in Spanish and English. */
const PLACE =
  /\b(?:rodeo|tocor[oó]n|tocuyito|yare|ramo verde|helicoide|zona \d|boleíta|boleita|fuerte (?:tiuna|guaicaipuro)|la crisálida|inof|uribana|c[aá]rcel|centro|penitenciari[oa]|internado|penal|prisi[oó]n|ret[eé]n|calabozos?|comando|comandancia|comisar[ií]a|cuartel|sede|dgcim|sebin|cicpc|pnb|gnb|faes|daet|conas|polic[ií]a|poli(?:caracas|chacao|sucre|miranda|carabobo|zulia|lara|aragua|anzo[aá]tegui)|prison|jail|detention|police station|hospital|tribunal|anexo femenino|f[eé]minas)\b/iu;
const STATE = /\b(?:estado|edo\.?|state of|state)\s+([\p{L} ]+)$/iu;
const LEAD = /^#+\s*/u;

/** True for a line that can only be a heading: it ends in a colon, gives an hour, or names a place of detention. */
export function looksLikeHeading(line: string): boolean {
  const text = line.replace(LEAD, "");
  return text !== line || text.endsWith(":") || TIME.test(text) || PLACE.test(text) || STATE.test(text);
}

export function readHeading(line: string): Heading {
  const text = line.replace(LEAD, "").trim();
  let time = "";
  let rest = text.replace(TIME, (_, hour, minute, half, plainHour, plainMinute) => {
    time = timeOf(Number(hour ?? plainHour), minute ?? plainMinute ?? "00", half ?? "");
    return " ";
  });
  let state = "";
  rest = rest.replace(/[([]\s*([^()[\]\d]+?)\s*[)\]]/u, (_, inside: string) => {
    state = inside.replace(/^(?:estado|edo\.?)\s+/iu, "");
    return " ";
  });
  const facility = isDateLine(rest) ? "" : tidy(rest);
  const named = STATE.exec(facility);
  if (named && state === "")
    return { text, time, state: tidy(named[1] ?? ""), facility: tidy(facility.slice(0, named.index)) };
  if (state === "" && isState(facility)) return { text, time, state: facility, facility: "" };
  return { text, time, state, facility };
}

function timeOf(hour: number, minute: string, half: string): string {
  const late = /^p/i.test(half) && hour < 12;
  const midnight = /^a/i.test(half) && hour === 12;
  return `${String(midnight ? 0 : late ? hour + 12 : hour).padStart(2, "0")}:${minute}`;
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, "");
}
