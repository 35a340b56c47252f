import type { SameShape } from "../i18n/same-shape.ts";

export const es = {
  title: "Tendencias",
} as const;

export const en = {
  title: "Trends",
} as const satisfies SameShape<typeof es>;
