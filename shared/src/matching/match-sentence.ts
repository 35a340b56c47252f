import type { Locale } from "../words/locales.ts";
import { fill } from "../words/messages.ts";
import { MATCHING_MESSAGES } from "../messages/matching.ts";
import type { MatchReason } from "./match-codes.ts";

/** A reason or doubt as a sentence without its full stop: "«Paco» es la forma familiar de «Francisco», o al revés". */
export function matchSentence({ code, said = "", known = "" }: MatchReason, locale: Locale): string {
  return fill(MATCHING_MESSAGES[locale][code], { said, known });
}
