import type { Qualifier } from "@paradero/shared/inputs/figures";

interface Total {
  readonly value: number;
  readonly qualifier: Qualifier;
}

/** What may be said of the step from one published total to the next. */
export type FigureChange =
  | { readonly kind: "fewer" | "more"; readonly by: number }
  | { readonly kind: "same" }
  /** "At least 485" after "over 500": no subtraction of the two means anything. */
  | { readonly kind: "inexact" };

/** Only two exact numbers have a difference. */
export function figureChange(before: Total, after: Total): FigureChange {
  if (before.qualifier !== "exact" || after.qualifier !== "exact") return { kind: "inexact" };
  const by = after.value - before.value;
  if (by === 0) return { kind: "same" };
  return { kind: by < 0 ? "fewer" : "more", by: Math.abs(by) };
}
