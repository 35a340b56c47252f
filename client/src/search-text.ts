import { UNREAD, unreadIn } from "./read-search.ts";

/**
 * The search part of an address as plain `name=value` texts, the same texts as `/api/v1` takes, so that a view of the
 * site and a request of the API differ only in their path.
 */
export function parseSearch(search: string): Record<string, string | string[]> {
  const params = new URLSearchParams(search);
  return Object.fromEntries([...params.keys()].map((name) => [name, oneOrAll(params.getAll(name))]));
}

/** Which of several is meant nobody knows: the page has to say so. */
function oneOrAll(values: string[]): string | string[] {
  const [only = "", ...others] = values;
  return others.length === 0 ? only : values;
}

/** The other way round; what is not set is left out, and commas and exclamation marks stay readable. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (name === UNREAD) continue;
    if (value === undefined || value === null || value === "") continue;
    params.set(name, String(value));
  }
  for (const { name, given } of unreadIn(search))
    for (const value of [given].flat()) params.append(name, String(value));
  const text = params.toString().replaceAll("%2C", ",").replaceAll("%21", "!");
  return text === "" ? "" : `?${text}`;
}
