/** Values that one query names: PostgreSQL takes 65,535 parameters. */
const MOST_VALUES = 20_000;

/** The rows of a query that names many values, asked for some thousands at a time; none is asked for where there is none. */
export async function inPieces<T, R>(all: Iterable<T>, read: (some: T[]) => PromiseLike<R[]>): Promise<R[]> {
  const values = [...all];
  const rows: R[][] = [];
  for (let from = 0; from < values.length; from += MOST_VALUES) {
    rows.push(await read(values.slice(from, from + MOST_VALUES)));
  }
  return rows.flat();
}
