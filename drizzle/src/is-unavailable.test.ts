import { describe, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { isUnavailable } from "./is-unavailable.ts";

function refusal(code: string): Error {
  return Object.assign(new Error("refused"), { code });
}

describe("a database that is away", () => {
  test("is told from a question that was wrong", () => {
    for (const code of ["CONNECTION_CLOSED", "ECONNREFUSED", "57P01", "57P03", "53100", "53300", "08006"]) {
      expect([code, isUnavailable(refusal(code))]).toEqual([code, true]);
    }
    for (const code of ["42501", "23505", "22P02", "57014", ""]) {
      expect([code, isUnavailable(refusal(code))]).toEqual([code, false]);
    }
    expect(isUnavailable("ECONNREFUSED")).toBe(false);
  });

  test("is recognised in what the query builder throws", async () => {
    const { db, close } = connect({ app: "postgres://nobody@127.0.0.1:1/nothing" }, { role: "app", max: 1 });
    const reason = await db.execute("select 1").catch((error: unknown) => error);
    await close();
    expect(isUnavailable(reason)).toBe(true);
  });
});
