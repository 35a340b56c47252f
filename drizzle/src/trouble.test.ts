import { describe, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { troubleOf } from "./trouble.ts";

function refusal(code: string): Error {
  return Object.assign(new Error("refused"), { code });
}

describe("the trouble of a database", () => {
  test.each([
    ["away", ["CONNECTION_CLOSED", "ECONNREFUSED", "57P01", "57P03", "53200", "53300", "08006", "58030"]],
    ["full", ["53100", "ENOSPC", "EDQUOT"]],
    ["slow", ["57014"]],
    [null, ["42501", "23505", "22P02", ""]],
  ])("is %s for %j", (trouble, codes) => {
    for (const code of codes) expect([code, troubleOf(refusal(code))]).toEqual([code, trouble]);
  });

  test("is none of what was not thrown as an error", () => {
    expect(troubleOf("ECONNREFUSED")).toBe(null);
  });

  test("is recognised in what the query builder throws", async () => {
    const { db, close } = connect({ app: "postgres://nobody@127.0.0.1:1/nothing" }, { role: "app", max: 1 });
    const reason = await db.execute("select 1").catch((error: unknown) => error);
    await close();
    expect(troubleOf(reason)).toBe("away");
  });
});
