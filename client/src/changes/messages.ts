import type { SameShape } from "../i18n/same-shape.ts";

export const es = {
  undo: "Deshacer",
  redo: "Rehacer",
  undone: "Deshecho. ({what})",
  undoFailed: {
    conflict: "No se puede: un cambio posterior ya se apoya en este. Véalo en la lista de cambios.",
    forbidden: "Su cuenta no puede deshacer cambios de otras personas.",
    other: "No se pudo. Vuelva a intentarlo.",
  },
} as const;

export const en = {
  undo: "Undo",
  redo: "Redo",
  undone: "Undone. ({what})",
  undoFailed: {
    conflict: "Not possible: a later change rests on this one. See it in the list of changes.",
    forbidden: "Your account may not undo changes of other people.",
    other: "It did not work. Try again.",
  },
} as const satisfies SameShape<typeof es>;
