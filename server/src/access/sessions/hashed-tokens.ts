import type { BetterAuthOptions, DBAdapter, DBTransactionAdapter, Where } from "better-auth/types";
import { tokenHash } from "./token.ts";

type Rows = Omit<DBAdapter, "transaction">;
type Row = Record<string, unknown>;

/**
 * Lets the sign-in library keep only hashes of session tokens: on the way in a token is hashed, and what is found by a
 * token carries it again. Rows that are found in another way show the hash, which opens nothing.
 */
export function hashedTokens(
  make: (options: BetterAuthOptions) => DBAdapter,
): (options: BetterAuthOptions) => DBAdapter {
  return (options) => {
    const adapter = make(options);
    return {
      ...hashing(adapter),
      transaction: (work) => adapter.transaction((inner) => work(asTransaction(inner))),
    };
  };
}

function asTransaction(inner: DBTransactionAdapter): DBTransactionAdapter {
  return hashing(inner);
}

function hashing<Adapter extends Rows>(adapter: Adapter): Adapter {
  const changed: Partial<Rows> = {
    create: async (input) => {
      const { model, data } = input;
      const token: unknown = Reflect.get(data, "token");
      if (model !== "session" || typeof token !== "string") return adapter.create(input);
      const row = await adapter.create<Row>({ ...input, data: { ...data, token: tokenHash(token) } });
      return same({ ...row, token });
    },
    findOne: async (input) => withToken(await adapter.findOne(hidden(input)), input),
    findMany: async (input) => (await adapter.findMany<Row>(hidden(input))).map((row) => same(withToken(row, input))),
    update: async (input) => withToken(await adapter.update(hidden(input)), input),
    updateMany: (input) => adapter.updateMany(hidden(input)),
    delete: (input) => adapter.delete(hidden(input)),
    deleteMany: (input) => adapter.deleteMany(hidden(input)),
  };
  return { ...adapter, ...changed };
}

/** The same question with every token in it hashed. */
function hidden<Input extends { model: string; where?: Where[] | undefined }>(input: Input): Input {
  if (input.model !== "session" || input.where === undefined) return input;
  return { ...input, where: input.where.map((where) => hiddenWhere(where)) };
}

function hiddenWhere(where: Where): Where {
  if (where.field !== "token") return where;
  if (typeof where.value === "string") return { ...where, value: tokenHash(where.value) };
  if (!Array.isArray(where.value)) return where;
  return { ...where, value: where.value.map((value) => tokenHash(String(value))) };
}

function withToken<T>(row: T, { model, where }: { model: string; where?: Where[] | undefined }): T {
  if (model !== "session" || row === null || typeof row !== "object") return row;
  const token = where?.find(({ field, value }) => field === "token" && typeof value === "string")?.value;
  return token === undefined ? row : { ...row, token };
}

/** The library names the type of a row in its call, and gets the row that its own adapter has made. */
function same<T>(row: unknown): T {
  return row as T;
}
