import { formatDay } from "../dates/days.ts";
import { birthLikeness, type BirthLikeness } from "./birth-likeness.ts";
import { daysAgreement, nationalityAgreement, placeAgreement, sexAgreement, sharedPlace } from "./circumstances.ts";
import { contradictedIdentifier, sharedIdentifier } from "./identifiers.ts";
import type { MatchCode, MatchReason } from "./match-codes.ts";
import type { DaySpan, MatchSubject } from "./match-subject.ts";

const BIRTH_CODE: Record<BirthLikeness, MatchCode> = {
  same: "same_birth",
  overlap: "same_birth_year",
  near: "near_birth",
  other: "other_birth",
};

/** What besides the names speaks for two being one person, and what against. */
export function explainFacts(
  line: MatchSubject,
  known: MatchSubject,
): { reasons: MatchReason[]; doubts: MatchReason[] } {
  const reasons: MatchReason[] = [];
  const doubts: MatchReason[] = [];
  const identifier = sharedIdentifier(line, known);
  if (identifier !== null) reasons.push({ code: "same_identifier", said: identifier });
  const contradicted = contradictedIdentifier(line, known);
  if (contradicted) doubts.push({ code: "other_identifier", ...contradicted });
  const birth = birthLikeness(line.birth, known.birth);
  if (birth !== null) {
    const reason = { code: BIRTH_CODE[birth], said: spanText(line.birth), known: spanText(known.birth) };
    (birth === "same" || birth === "overlap" ? reasons : doubts).push(reason);
  }
  const days = daysAgreement(line, known);
  if (days === "same") reasons.push({ code: "same_days" });
  if (days === "other") doubts.push({ code: "other_days" });
  const place = placeAgreement(line, known);
  if (place === "same") reasons.push({ code: "same_place", said: sharedPlace(line, known) ?? "" });
  if (place === "other") doubts.push({ code: "other_place", said: line.places[0] ?? "", known: known.places[0] ?? "" });
  if (sexAgreement(line, known) === "other") doubts.push({ code: "other_sex" });
  const nationality = nationalityAgreement(line, known);
  const codes = { said: line.nationalities.join(", "), known: known.nationalities.join(", ") };
  if (nationality === "same") reasons.push({ code: "same_nationality", ...codes });
  if (nationality === "other") doubts.push({ code: "other_nationality", ...codes });
  return { reasons, doubts };
}

/** A day, a year or a span, without words: it stands in sentences of every language. */
function spanText(span: DaySpan | null): string {
  if (span === null || span.earliest === null || span.latest === null) return "?";
  const [from, until] = [formatDay(span.earliest), formatDay(span.latest)];
  if (from === until) return from;
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && until === `${year}-12-31` ? year : `${from}/${until}`;
}
