import type { SameShape } from "../i18n/same-shape.ts";

export const es = {
  title: "Personas",
} as const;

export const en = {
  title: "People",
} as const satisfies SameShape<typeof es>;
