import type { PreparedName } from "./prepared-name.ts";

const NONE = -1;

/**
 * The names of everybody in one packed array: for each person the number of names, then for each name the number of its
 * words, the words, and the joined forms (-1 where there is none), all as numbers of the vocabulary.
 */
export class KnownNames {
  #cells = new Int32Array(1024);
  #end = 0;
  readonly #starts: number[] = [];

  /** Appends a person and returns their place, which counts up from 0. */
  add(names: readonly PreparedName[], numberOf: (word: string) => number): number {
    const place = this.#starts.length;
    this.#starts.push(this.#end);
    this.#push(names.length);
    for (const { words, joined } of names) {
      this.#push(words.length);
      for (const word of words) this.#push(numberOf(word));
      for (const word of joined) this.#push(word === "" ? NONE : numberOf(word));
    }
    return place;
  }

  #push(value: number): void {
    if (this.#end === this.#cells.length) {
      const wider = new Int32Array(this.#cells.length * 2);
      wider.set(this.#cells);
      this.#cells = wider;
    }
    this.#cells[this.#end] = value;
    this.#end += 1;
  }

  /** Reads the names of the person at `place`, one by one, as views that are only good until the next `add`. */
  *of(place: number): Generator<KnownName> {
    let at = this.#starts[place] ?? 0;
    const names = this.#cells[at] ?? 0;
    at += 1;
    for (let index = 0; index < names; index += 1) {
      const length = this.#cells[at] ?? 0;
      yield { index, length, cells: this.#cells, at: at + 1 };
      at += 1 + 2 * length;
    }
  }
}

/** A name where it lies: its words are `cells[at]` on, its joined forms follow them. */
export interface KnownName {
  /** Which of the names of the person. */
  readonly index: number;
  readonly length: number;
  readonly cells: Int32Array;
  readonly at: number;
}
