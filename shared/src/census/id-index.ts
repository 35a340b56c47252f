import { capacityFor, moved } from "./columns.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const WORDS = 4;
const FREE = 0;

/**
 * A row number for every UUID, 16 bytes each instead of a string. A row belongs to its id for ever: whoever is removed and
 * comes back gets the same row, and no row is ever somebody else's.
 */
export class IdIndex {
  #words = new Uint32Array(0);
  /** Open addressing: the row number plus one, in the first free slot from the id's hash on. */
  #slots = new Uint32Array(64);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The row of `id`, or -1. */
  find(id: string): number {
    const words = packed(id);
    return words ? (this.#slots[this.#slotOf(words)] ?? FREE) - 1 : -1;
  }

  /** The row of `id`, a new one where it is new. */
  add(id: string): number {
    const words = packed(id);
    if (!words) throw new Error(`"${id}" is not a UUID`);
    const slot = this.#slotOf(words);
    const row = (this.#slots[slot] ?? FREE) - 1;
    if (row >= 0) return row;
    const capacity = capacityFor((this.#count + 1) * WORDS, this.#words.length);
    if (capacity > this.#words.length) this.#words = moved(this.#words, new Uint32Array(capacity));
    this.#words.set(words, this.#count * WORDS);
    this.#count += 1;
    this.#slots[slot] = this.#count;
    if (this.#count * 2 > this.#slots.length) this.#widen();
    return this.#count - 1;
  }

  idOf(row: number): string {
    const hex = Array.from(this.#words.subarray(row * WORDS, (row + 1) * WORDS), (word) =>
      word.toString(16).padStart(8, "0"),
    ).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  /** Orders two rows by their ids. */
  compare(a: number, b: number): number {
    for (let i = 0; i < WORDS; i += 1) {
      const difference = (this.#words[a * WORDS + i] ?? 0) - (this.#words[b * WORDS + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** The slot that holds the id, or the free one where it would go. */
  #slotOf(words: ArrayLike<number>): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(words) & mask;
    while (this.#slots[slot] !== FREE && !this.#holds((this.#slots[slot] ?? FREE) - 1, words)) slot = (slot + 1) & mask;
    return slot;
  }

  #holds(row: number, words: ArrayLike<number>): boolean {
    const at = row * WORDS;
    return (
      this.#words[at] === words[0] &&
      this.#words[at + 1] === words[1] &&
      this.#words[at + 2] === words[2] &&
      this.#words[at + 3] === words[3]
    );
  }

  #widen(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let row = 0; row < this.#count; row += 1) {
      this.#slots[this.#slotOf(this.#words.subarray(row * WORDS, (row + 1) * WORDS))] = row + 1;
    }
  }
}

function packed(id: string): [number, number, number, number] | null {
  if (!UUID.test(id)) return null;
  const hex = (from: number, to: number) => Number.parseInt(id.slice(from, to), 16);
  return [hex(0, 8), hex(9, 13) * 0x10000 + hex(14, 18), hex(19, 23) * 0x10000 + hex(24, 28), hex(28, 36)];
}

function hashOf(words: ArrayLike<number>): number {
  let hash = 0;
  for (let i = 0; i < WORDS; i += 1) hash = Math.imul(hash ^ (words[i] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 16)) >>> 0;
}
