import type { SameShape } from "../i18n/same-shape.ts";

export const es = { title: "" } as const;

export const en = { title: "" } as const satisfies SameShape<typeof es>;
