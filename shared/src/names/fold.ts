import anyAscii from "any-ascii";

/**
 * A name as it is compared: in Latin letters without accents, lower case, words parted by single spaces.
 * "Ángel  GUÉDEZ-Peña" folds to "angel guedez pena". Bold or full-width letters fold to plain ones first (NFKC).
 * The signs that stand for an Arabic hamza or ain are dropped as apostrophes are.
 */
export function foldName(name: string): string {
  return anyAscii(name.normalize("NFKC"))
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
