import { MOST_CELL } from "./limits.ts";
import { refused } from "./refused.ts";

type Place = "start" | "plain" | "quoted" | "closed";

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
    const out: string[] = [];
    let from = 0;
    let opened = 0;
    let padded = 0;
    let newLine = line;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charAt(at);
      const ends = sign === this.#delimiter || sign === "\n" || sign === "\r";
      if (sign === "\n" || (sign === "\r" && text.charAt(at + 1) !== "\n")) newLine += 1;
      switch (this.#place) {
        case "start":
        case "plain":
          if (ends) {
            this.#place = "start";
            padded = at + 1;
          } else if (sign === '"' && this.#place === "start") {
            out.push(text.slice(from, padded));
            from = opened = at;
            this.#open(newLine);
          } else if (sign === '"') {
            out.push(text.slice(from, at), LITERAL);
            from = at + 1;
            this.#literal = true;
          } else if (sign !== " " && sign !== "\t") this.#place = "plain";
          break;
        case "quoted":
          if (sign === '"') this.#place = "closed";
          else this.#grow();
          break;
        case "closed":
          if (ends) {
            if (text.charAt(at - 1) !== '"') out.push(text.slice(from, at).trimEnd());
            if (text.charAt(at - 1) !== '"') from = at;
            this.#place = "start";
            padded = at + 1;
          } else if (sign === '"' && text.charAt(at - 1) === '"') this.#place = "quoted";
          else if (sign !== " " && sign !== "\t") {
            const cell = text.slice(opened, at + 1);
            if (this.#openedLine !== newLine || cell.includes(this.#delimiter)) throw this.#unclosed();
            out.push(cell.replaceAll('"', LITERAL));
            from = at + 1;
            this.#literal = true;
            this.#place = "plain";
          }
      }
    }
    out.push(this.#place === "closed" ? text.slice(from).trimEnd() : text.slice(from));
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
    this.#place = "quoted";
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
