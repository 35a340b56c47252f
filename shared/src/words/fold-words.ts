/** Without accents and other marks; full-width and bold letters as plain ones. Capitals stay. */
export function withoutMarks(text: string): string {
  return text.normalize("NFKD").replace(/\p{Mark}/gu, "");
}

/** For plain searching and comparing: without marks, in lower case. Names of people are folded by `names/fold.ts`, which knows other scripts. */
export function foldText(text: string): string {
  return withoutMarks(text).toLowerCase();
}

/**
 * Words as they are compared with a closed list, such as those of headings and cells: "Última Actualización (día)" folds to
 * "ultima actualizacion dia", "O'Higgins" to "ohiggins". Letters of other scripts stay what they are.
 */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/['`’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
