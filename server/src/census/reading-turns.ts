import type { Sql } from "postgres";

/** A census is read by that many streams at once, each with a connection to itself. */
const CONNECTIONS = 3;

const turns = new WeakMap<Sql, Promise<void>>();

/**
 * One reading of a census after another on the same connections: two that each held a part of them would wait for each
 * other for ever, and a later reading must not be overtaken.
 *
 * @throws {Error} at once where there are not enough connections, instead of waiting for one that never comes
 */
export function inTurn<T>(sql: Sql, read: () => Promise<T>): Promise<T> {
  const { max } = sql.options;
  if (max < CONNECTIONS) {
    return Promise.reject(new Error(`A census takes ${CONNECTIONS} connections to read, and has ${max}: allow more.`));
  }
  const turn = (turns.get(sql) ?? Promise.resolve()).then(read);
  turns.set(
    sql,
    turn.then(
      () => undefined,
      () => undefined,
    ),
  );
  return turn;
}
