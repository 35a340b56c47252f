import { parseArgs } from "node:util";
import { DomainError } from "@paradero/shared/words/errors";
import { StartFailure } from "../process/start-failure.ts";
import { backup } from "./backup.ts";
import { census } from "./census.ts";
import { type Command, type Console, type Given, WrongUsage } from "./command.ts";
import { importCommand } from "./import.ts";
import { helpOf, overview } from "./help.ts";
import { reset } from "./reset.ts";
import { restore } from "./restore.ts";
import { settings } from "./settings.ts";
import { userAdd } from "./user-add.ts";
import { userList } from "./user-list.ts";
import { userReset } from "./user-reset.ts";

/** Every command there is, by its one or two words; the help is made from this table. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  census,
  import: importCommand,
  "user add": userAdd,
  "user list": userList,
  "user reset": userReset,
  settings,
  backup,
  restore,
  reset,
};

/** Exit codes that other programs rely on. */
const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

/** Runs `paradero <command> …`. Returns the exit code: 0 done, 1 refused and nothing changed, 2 wrong usage. */
export async function runCommandLine(words: readonly string[], console: Console): Promise<number> {
  const two = words.slice(0, 2).join(" ");
  const name = Object.hasOwn(COMMANDS, two) ? two : (words[0] ?? "--help");
  const rest = words.slice(name.split(" ").length);
  if (name === "--help" || name === "-h" || name === "help") {
    console.print(overview(COMMANDS));
    return words.length === 0 ? WRONG_USAGE : DONE;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.complain(`There is no command "${name}": there is ${Object.keys(COMMANDS).join(", ")}.`);
    return WRONG_USAGE;
  }
  try {
    const given = readOptions(command, rest);
    if (given["help"] === true) console.print(helpOf(name, command));
    else await command.run(given, { ...console, complain: (sentence) => console.complain(printable(sentence)) });
    return DONE;
  } catch (error) {
    if (!(error instanceof WrongUsage || error instanceof DomainError || error instanceof StartFailure)) throw error;
    console.complain(printable(error.message));
    return error instanceof WrongUsage ? WRONG_USAGE : REFUSED;
  }
}

/** A cell that a sentence quotes must not steer the terminal. */
function printable(sentence: string): string {
  return sentence.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (sign) => (sign === "\n" ? sign : "\uFFFD"));
}

function readOptions(command: Command, words: readonly string[]): Given {
  const entries = Object.entries(command.options).map(
    ([name, { value }]) => [name, { type: value === undefined ? ("boolean" as const) : ("string" as const) }] as const,
  );
  try {
    const options = { ...Object.fromEntries(entries), help: { type: "boolean" as const, short: "h" } };
    const operands = command.operands ?? [];
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      strict: true,
      allowPositionals: operands.length > 0,
    });
    const extra = positionals[operands.length];
    if (extra !== undefined) throw new Error(`"${extra}" is one too many`);
    return { ...values, ...Object.fromEntries(positionals.map((word, index) => [operands[index], word])) };
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split(". ") : [String(error)];
    throw new WrongUsage(`${reason}. See --help.`, { cause: error });
  }
}
