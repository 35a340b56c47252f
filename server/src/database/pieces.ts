/** Ids that one statement names. */
const MOST_IDS = 10_000;

/** A long list in pieces: PostgreSQL takes 65,535 parameters with one statement. */
export function* pieces<T>(all: readonly T[], most = MOST_IDS): Generator<T[]> {
  for (let from = 0; from < all.length; from += most) yield all.slice(from, from + most);
}

/** The rows of a query that names many values, asked for piece by piece; none is asked for where there is none. */
export async function inPieces<T, R>(
  all: Iterable<T>,
  read: (some: T[]) => PromiseLike<R[]>,
  most = MOST_IDS,
): Promise<R[]> {
  const rows: R[][] = [];
  for (const some of pieces([...all], most)) rows.push(await read(some));
  return rows.flat();
}
