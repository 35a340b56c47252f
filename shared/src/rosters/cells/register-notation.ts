/**
 * Writes out what registers shorten, in a folded phrase: "1o/03/1976", "ano/1975", "anos/1976-77", "med-fines/1976". What is
 * left is read like anything that a researcher types; words that mean the same in both places are known there.
 */
export function expandNotation(folded: string): string {
  return folded
    .replace(/\b(\d{1,2})(?:o|ro|er|°)(?=[ ./-]|$)/g, "$1")
    .replace(/\banos?[ /]+(\d{2})(\d{2})-(\d{2})(?!\d)/g, "$1$2/$1$3")
    .replace(/^(\d{2})(\d{2})-(?!0\d|1[0-2])(\d{2})$/g, "$1$2/$1$3")
    .replace(/\b(?:ano|anos|year)[ /]+(?=\d{4})/g, "")
    .replace(TWO_PARTS, "$1 $3 - $2 $3")
    .replace(/^(\d{1,2}) (?:o|u|or) (?=\d{1,2}[ /.-])/, "$1 - ");
}

/** The middle to the end of a month or year. */
const TWO_PARTS =
  /^(princ|principios|ppios|med|mediados|early|mid)\.?(?:-|\/| a | y )(med|mediados|fines|finales|fin|mid|late)\.?[ /]+(.*)$/;
