import { foldName } from "@paradero/shared/names/fold";

/** Without letters and digits that look alike. */
const LETTERS = "23456789abcdefghjkmnpqrstvwxyz";
/** The largest multiple of the number of letters that a byte can hold: what lies above would make some likelier. */
const FAIR = 240;

/** What stands in an address: random, so that it neither names anybody nor tells how many there are. */
export function randomRef(random: (bytes: number) => Uint8Array, length = 6): string {
  let ref = "";
  while (ref.length < length) {
    for (const byte of random(length)) if (byte < FAIR) ref += LETTERS.charAt(byte % LETTERS.length);
  }
  return ref.slice(0, length);
}

const MOST_OF_TITLE = 60;

/** The address of a source: the beginning of its title, and something random against namesakes. */
export function sourceRefOf(title: string, random: (bytes: number) => Uint8Array): string {
  const words = foldName(title).slice(0, MOST_OF_TITLE).trim().replaceAll(" ", "-");
  return [words, randomRef(random, 4)].filter((part) => part !== "").join("-");
}
