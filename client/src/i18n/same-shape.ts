/** The same keys, all the way down, with any text: what a translation owes to the Spanish original. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
