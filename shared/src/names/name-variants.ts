import { foldName } from "./fold.ts";
import { NICKNAMES } from "./nicknames.ts";
import { TRANSLITERATIONS } from "./transliterations.ts";

/** Two words that a list of ours knows to stand for one name. */
export type VariantKind = "nickname" | "transliteration";

const groups = new Map<string, { readonly kind: VariantKind; readonly words: readonly string[] }[]>();

function addGroup(kind: VariantKind, words: readonly string[]): void {
  for (const word of words) {
    const own = groups.get(word);
    if (own) own.push({ kind, words });
    else groups.set(word, [{ kind, words }]);
  }
}

for (const [name, short] of Object.entries(NICKNAMES)) addGroup("nickname", [name, ...foldName(short).split(" ")]);
for (const spellings of TRANSLITERATIONS) addGroup("transliteration", spellings.split(" "));

/** What else a folded word is written as, by the lists. A short form is also kin to the other short forms of its name. */
export function* variantsOf(word: string): Generator<{ readonly word: string; readonly kind: VariantKind }> {
  for (const { kind, words } of groups.get(word) ?? []) {
    for (const other of words) if (other !== word) yield { word: other, kind };
  }
}

/** Whether a folded word is a given name by the lists. */
export function isGivenName(word: string): boolean {
  return groups.has(word);
}
