/**
 * How a folded word sounds in the Spanish of the Americas, so that the common misspellings meet: b/v, s/z/c/x, silent h,
 * ll/y, g/j, double letters, m or n before b and p, final y. Several where the letters allow several (Ximena, Yonathan): the
 * first is the usual one. "gonzalez" and "gonsales" both give "gonsales".
 */
export function soundKeys(word: string): readonly string[] {
  const key = soundKey(word);
  const keys = [key];
  if (word.includes("x")) keys.push(soundKey(word.replaceAll("x", "j")));
  if (/^[jy][aeiou]/.test(word)) keys.push(`y${key.slice(1)}`);
  return keys.length === 1 ? keys : [...new Set(keys)];
}

function soundKey(word: string): string {
  return word
    .replace(/ph/g, "f")
    .replace(/ch/g, "2")
    .replace(/sh/g, "3")
    .replace(/h/g, "")
    .replace(/c?k|qu(?=[ei])|q/g, "k")
    .replace(/gu(?=[ei])/g, "6")
    .replace(/g(?=[ei])/g, "j")
    .replace(/[ct]z/g, "s")
    .replace(/sc(?=[ei])/g, "s")
    .replace(/c(?=[ei])/g, "s")
    .replace(/c/g, "k")
    .replace(/6/g, "g")
    .replace(/[zx]/g, "s")
    .replace(/v/g, "b")
    .replace(/w/g, "u")
    .replace(/ll/g, "y")
    .replace(/y(?![aeiou])/g, "i")
    .replace(/n(?=[bp])/g, "m")
    .replace(/(.)\1+/g, "$1");
}

/**
 * The consonants of a folded word, as they stay when a name passes from one script to another: محمد, Mohamed and Muhammad
 * are all "mhmd"; Ivanov and Ivanoff both "vnv". Vowels, and y and w, come and go.
 */
export function consonants(word: string): string {
  return word
    .replace(/shch|sch|sh|ch|cz|ts|tz/g, "s")
    .replace(/kh/g, "k")
    .replace(/ph/g, "f")
    .replace(/dj|zh/g, "j")
    .replace(/(?<=[^aeiouyw])h/g, "")
    .replace(/h$/, "")
    .replace(/c(?=[eiy])|[zx]/g, "s")
    .replace(/[cq]/g, "k")
    .replace(/[fb]/g, "v")
    .replace(/g(?=[ei])/g, "j")
    .replace(/[aeiouyw]/g, "")
    .replace(/(.)\1+/g, "$1");
}
