import { STATUSES, STATUS_TRAITS, type Status, type StatusGroup } from "@paradero/shared/statuses";

export interface Shades {
  /** Drawn on a white surface: at least 3:1 against it. */
  readonly light: string;
  readonly dark: string;
}

/**
 * The palette: a family of hues for each group, one shade for each status of the group in the order of the taxonomy, so
 * that a new status has its colour before anybody thinks of it. Chosen to stay apart for eyes without red, green or blue
 * cones, which a test checks; a colour never stands alone all the same.
 */
const FAMILIES: Record<StatusGroup, readonly Shades[]> = {
  held: [
    { light: "#bd3e25", dark: "#d9603e" },
    { light: "#4a0156", dark: "#be9df7" },
  ],
  restricted_home: [{ light: "#c5823a", dark: "#e3a23c" }],
  measures: [
    { light: "#224993", dark: "#4a74c4" },
    { light: "#2b96c8", dark: "#9cddfb" },
  ],
  at_liberty: [
    { light: "#127f7a", dark: "#5fbf9c" },
    { light: "#1f4208", dark: "#dfe29a" },
  ],
  ended: [{ light: "#161616", dark: "#868d95" }],
};

/** The shade of every status: the one palette of badges, lines, charts, legends and downloads. */
export const STATUS_SHADES: Record<Status, Shades> = forEachStatus((status) => {
  const family = FAMILIES[STATUS_TRAITS[status].group];
  const shades = family[placeInGroup(status) % family.length];
  if (!shades) throw new Error(`no shade for the group of ${status}`);
  return shades;
});

/** The colour of a status as CSS, following the theme: `var(--status-…)`. For downloads use `STATUS_SHADES`. */
export const STATUS_COLOUR: Record<Status, string> = forEachStatus((status) => `var(${variableName(status)})`);

export function statusVariables(scheme: keyof Shades): Record<string, string> {
  return Object.fromEntries(STATUSES.map((status) => [variableName(status), STATUS_SHADES[status][scheme]]));
}

/** How many statuses of the same group stand before this one in the taxonomy. */
export function placeInGroup(status: Status): number {
  const { group } = STATUS_TRAITS[status];
  return STATUSES.filter((other) => STATUS_TRAITS[other].group === group).indexOf(status);
}

/** Every status is a key of the result, because the keys are made from the whole taxonomy. */
export function forEachStatus<T>(make: (status: Status) => T): Record<Status, T> {
  return Object.fromEntries(STATUSES.map((status) => [status, make(status)])) as Record<Status, T>;
}

function variableName(status: Status): string {
  return `--status-${status.replaceAll("_", "-")}`;
}
