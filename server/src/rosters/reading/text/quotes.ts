import { MOST_CELL } from "../limits.ts";
import { refused } from "../refused.ts";

type Place = "start" | "plain" | "quoted" | "closed";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** Stands for a quote that quotes nothing, until the row is cut into cells. The text itself holds no NUL: it was refused. */
const LITERAL = "\0";

/**
 * Makes the quotes of hand-made files strict before the text is cut into rows: a quote inside a plain cell is a letter
 * (Juan "El Chino" Pérez), blanks around a quoted cell are padding, and a quote that does not close is refused with its
 * line, instead of swallowing the rows that follow.
 */
export class Quotes {
  readonly #delimiter: string;
  readonly #fileName: string;
  #place: Place = "start";
  #openedLine = 0;
  #quotedLength = 0;
  #literal = false;

  constructor(delimiter: string, fileName: string) {
    this.#delimiter = delimiter;
    this.#fileName = fileName;
  }

  /** @param text whole lines, following those given before; @param line the number of the first */
  strict(text: string, line: number): string {
    if (this.#place !== "quoted" && !text.includes('"')) return text;
    const delimiter = this.#delimiter.charCodeAt(0);
    const out: string[] = [];
    let place = this.#place;
    let from = 0;
    let opened = 0;
    let padded = 0;
    let newLine = line;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      const ends = sign === delimiter || sign === LF || sign === CR;
      if (sign === LF || (sign === CR && text.charCodeAt(at + 1) !== LF)) newLine += 1;
      switch (place) {
        case "start":
        case "plain":
          if (ends) {
            place = "start";
            padded = at + 1;
          } else if (sign === QUOTE && place === "start") {
            out.push(text.slice(from, padded));
            from = opened = at;
            place = "quoted";
            this.#open(newLine);
          } else if (sign === QUOTE) {
            out.push(text.slice(from, at), LITERAL);
            from = at + 1;
            this.#literal = true;
          } else if (sign !== SPACE && sign !== TAB) place = "plain";
          break;
        case "quoted":
          if (sign === QUOTE) place = "closed";
          else this.#grow();
          break;
        case "closed":
          if (ends) {
            if (text.charCodeAt(at - 1) !== QUOTE) out.push(text.slice(from, at).trimEnd());
            if (text.charCodeAt(at - 1) !== QUOTE) from = at;
            place = "start";
            padded = at + 1;
          } else if (sign === QUOTE && text.charCodeAt(at - 1) === QUOTE) place = "quoted";
          else if (sign !== SPACE && sign !== TAB) {
            const cell = text.slice(opened, at + 1);
            if (this.#openedLine !== newLine || cell.includes(this.#delimiter)) throw this.#unclosed();
            out.push(cell.replaceAll('"', LITERAL));
            from = at + 1;
            this.#literal = true;
            place = "plain";
          }
      }
    }
    this.#place = place;
    out.push(place === "closed" ? text.slice(from).trimEnd() : text.slice(from));
    return out.join("");
  }

  /** To be asked behind the last line. @throws {DomainError} when a quote is still open */
  end(): void {
    if (this.#place === "quoted") throw this.#unclosed();
  }

  /** The cell with its own quotes again. */
  cell(cell: string): string {
    return this.#literal && cell.includes(LITERAL) ? cell.replaceAll(LITERAL, '"') : cell;
  }

  #open(line: number): void {
    this.#openedLine = line;
    this.#quotedLength = 0;
  }

  #grow(): void {
    this.#quotedLength += 1;
    if (this.#quotedLength > MOST_CELL) throw this.#unclosed();
  }

  #unclosed() {
    const line = `has a quote on line ${this.#openedLine} that is not closed before the cell ends.`;
    return refused(this.#fileName, `${line} Close it, or write "" for a quote that belongs to the text.`);
  }
}
