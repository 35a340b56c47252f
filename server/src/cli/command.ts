import type { Configuration } from "../configuration.ts";

/** An option of a command: `--name`, with a value where `value` names one. */
export interface Option {
  readonly value?: string;
  readonly means: string;
}

/** The options that were given: text for those with a value, `true` for those without. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

/** What a command may use of the world. */
export interface Console {
  readonly configuration: () => Configuration;
  /** Results, and nothing else. */
  readonly print: (text: string) => void;
  /** One sentence for the person at the console. */
  readonly complain: (sentence: string) => void;
}

export interface Command {
  readonly summary: string;
  readonly example: string;
  /** What comes without an option before it, by the names that `run` gets it by: FILE. */
  readonly operands?: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Throws `WrongUsage`, or an error that stands for refused input. */
  readonly run: (given: Given, console: Console) => Promise<void>;
}

/** The command was not given as its help says. Exit code 2. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
}
