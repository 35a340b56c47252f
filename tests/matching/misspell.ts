import type { Chance } from "./chance.ts";

/** What hands write for one another where the sound is the same. */
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/b/i, "v"],
  [/v/i, "b"],
  [/s(?=[aeiou])/i, "z"],
  [/z/i, "s"],
  [/c(?=[eiéí])/i, "s"],
  [/s(?=[ei])/i, "c"],
  [/^h/i, ""],
  [/^(?=[aeiouáéíóú])/i, "H"],
  [/ll/i, "y"],
  [/y(?=[aeiou])/i, "ll"],
  [/g(?=[eiéí])/i, "j"],
  [/j(?=[eiéí])/i, "g"],
  [/x/i, "j"],
  [/ñ/i, "n"],
  [/ss/i, "s"],
  [/tt/i, "t"],
  [/rr/i, "r"],
  [/(?<=[aeiou])n(?=[aeiou])/i, "nn"],
  [/(?<=[aeiou])t(?=[aeiou])/i, "tt"],
  [/qu(?=[ei])/i, "k"],
  [/c(?=[aou])/i, "k"],
];
const LETTERS = "abcdefghilmnoprstuvz";

/** The word as somebody would write it who only heard it. The same word where nothing in it can be confused. */
export function misspell(chance: Chance, word: string): string {
  const fitting = CONFUSED.filter(([sound]) => sound.test(word));
  if (fitting.length === 0) return word;
  const [sound, instead] = chance.oneOf(fitting);
  return word.replace(sound, instead);
}

/** One letter left out, put in, changed, or swapped with the next: the finger slipped. */
export function mistype(chance: Chance, word: string): string {
  const at = 1 + chance.below(Math.max(1, word.length - 2));
  const [before, after] = [word.slice(0, at), word.slice(at)];
  const letter = LETTERS.charAt(chance.below(LETTERS.length));
  const slips = [
    before + after.slice(1),
    before + letter + after,
    before + letter + after.slice(1),
    before + after.charAt(1) + after.charAt(0) + after.slice(2),
  ];
  return chance.oneOf(slips);
}
