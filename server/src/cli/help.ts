import type { Command } from "./command.ts";

const CALL = "npm run -s paradero --";

export function overview(commands: Readonly<Record<string, Command>>): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return [
    `Usage: ${CALL} <command> [options]`,
    "",
    ...columns(rows),
    "",
    `${CALL} <command> --help tells more. Exit codes: 0 done, 1 refused and nothing changed, 2 wrong usage.`,
    "",
  ].join("\n");
}

export function helpOf(name: string, { summary, options, example }: Command): string {
  const rows = Object.entries(options).map(([option, { value, means }]) => {
    return [`--${option}${value === undefined ? "" : ` ${value}`}`, means] as const;
  });
  return [`${summary}.`, "", ...columns(rows), "", "Example:", `  ${CALL} ${name} ${example}`, ""].join("\n");
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
