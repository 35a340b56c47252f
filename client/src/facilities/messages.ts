import type { SameShape } from "../i18n/same-shape.ts";

export const es = {
  fresh: "Es un lugar de reclusión que aún no está en el registro",
  state: "Estado donde queda (si se sabe)",
} as const;

export const en = {
  fresh: "It is a facility that is not on record yet",
  state: "State where it is (if known)",
} as const satisfies SameShape<typeof es>;
