/** Ids that one query asks for. */
export const MOST_IDS = 10_000;

/** A long list in pieces: PostgreSQL takes 65,535 parameters with one statement. */
export function* pieces<T>(all: readonly T[], most: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += most) yield all.slice(from, from + most);
}
