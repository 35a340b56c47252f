/**
 * The search part of an address as plain `name=value` texts, the same texts as `/api/v1` takes, so that a view of the
 * site and a request of the API differ only in their path.
 */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The other way round; what is not set is left out, and commas and exclamation marks stay readable. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === "") continue;
    params.set(name, String(value));
  }
  const text = params.toString().replaceAll("%2C", ",").replaceAll("%21", "!");
  return text === "" ? "" : `?${text}`;
}
