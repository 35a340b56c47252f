import { STATUSES, type Status } from "@paradero/shared/statuses/statuses";

export interface Shades {
  /** Drawn on a white surface: at least 3:1 against it. */
  readonly light: string;
  readonly dark: string;
}

/**
 * The palette of badges, lines, charts, legends and downloads: each group of statuses is one family of hues. Chosen to stay
 * apart for eyes without red, green or blue cones, which a test checks; a colour never stands alone all the same.
 */
export const STATUS_SHADES: Readonly<Record<Status, Shades>> = {
  detained: { light: "#bd3e25", dark: "#d9603e" },
  disappeared: { light: "#4a0156", dark: "#be9df7" },
  house_arrest: { light: "#c5823a", dark: "#e3a23c" },
  bailed: { light: "#224993", dark: "#4a74c4" },
  conditional_release: { light: "#2b96c8", dark: "#9cddfb" },
  released: { light: "#127f7a", dark: "#5fbf9c" },
  amnestied: { light: "#1f4208", dark: "#dfe29a" },
  died_in_custody: { light: "#161616", dark: "#868d95" },
};

/** The colour of a status as CSS, following the theme: `var(--status-…)`. For downloads use `STATUS_SHADES`. */
export const STATUS_COLOUR: Record<Status, string> = forEachStatus((status) => `var(${variableName(status)})`);

export function statusVariables(scheme: keyof Shades): Record<string, string> {
  return Object.fromEntries(STATUSES.map((status) => [variableName(status), STATUS_SHADES[status][scheme]]));
}

/** Every status is a key of the result, because the keys are made from the whole taxonomy. */
function forEachStatus<T>(make: (status: Status) => T): Record<Status, T> {
  return Object.fromEntries(STATUSES.map((status) => [status, make(status)])) as Record<Status, T>;
}

function variableName(status: Status): string {
  return `--status-${status.replaceAll("_", "-")}`;
}
