import { useCallback } from "react";
import { useFormatter } from "use-intl";

/** Spanish leaves four digits together ("2849"); beside 15.037 in a column that reads as another kind of number. */
const GROUPED = { useGrouping: "always" } as const;

/** What the messages of `withGroupedNumbers` ask for by name. */
export const NUMBER_FORMATS = { number: { grouped: GROUPED } };

/** A number for a cell or a label, its thousands always apart. */
export function useNumber(): (value: number) => string {
  const { number } = useFormatter();
  return useCallback((value) => number(value, GROUPED), [number]);
}

/** The same catalogue, with every number in it written like that: `{n, number}`, and `#` inside a plural. */
export function withGroupedNumbers(messages: object): object {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]: [string, unknown]) => {
      if (typeof value === "string") return [key, groupedMessage(value)];
      return [key, typeof value === "object" && value !== null ? withGroupedNumbers(value) : value];
    }),
  );
}

const PART = /\{(?<plural>\w+), plural,|\{(?<number>\w+), number\}|[{}#]/g;

function groupedMessage(message: string): string {
  /** For each brace that is open: the argument of its plural. */
  const open: (string | undefined)[] = [];
  return message.replace(PART, (part, plural: string | undefined, number: string | undefined) => {
    if (number !== undefined) return `{${number}, number, grouped}`;
    if (part === "#") return open.at(-1) === undefined ? part : `{${open.at(-1)}, number, grouped}`;
    if (part === "}") open.pop();
    else open.push(plural ?? open.at(-1));
    return part;
  });
}
