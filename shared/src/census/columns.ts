/** A column of numbers. Columns are kept longer than they are filled, so that they rarely have to grow. */
export type Column = Float64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array;

const LEAST_CAPACITY = 64;

/** How long a column should become that must hold `needed` numbers; its present length where that is enough. */
export function capacityFor(needed: number, present: number): number {
  return needed <= present ? present : Math.max(needed, Math.ceil(present * 1.25), LEAST_CAPACITY);
}

/** `wider`, holding what `column` held. */
export function moved<C extends Column>(column: C, wider: C): C {
  wider.set(column);
  return wider;
}

/** The number that stands for "no day" in a column of days. */
export const NO_DAY = -(2 ** 31);
