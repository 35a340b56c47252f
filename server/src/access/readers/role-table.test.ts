import { expect, test } from "vitest";
import { ROLES } from "@paradero/shared/access/roles";
import { appRouter } from "../../trpc/router.ts";
import { mayCall, ROLE_TABLE } from "./role-table.ts";

// The only list of its procedures that tRPC gives.
// oxlint-disable-next-line no-underscore-dangle
const PROCEDURES = Object.keys(appRouter._def.procedures);

test("every procedure has a row in the role table, and every row a procedure", () => {
  expect(Object.keys(ROLE_TABLE).sort()).toEqual(PROCEDURES.sort());
});

test.each(["people.drop", "", "constructor", "__proto__", "toString"])(
  "nobody may call %j, which has no row",
  (procedure) => {
    for (const role of ROLES) expect(mayCall(role, procedure)).toBe(false);
  },
);

test("a procedure whose row leaves a role out is closed to it", () => {
  for (const procedure of PROCEDURES) {
    for (const role of ROLES) {
      expect(mayCall(role, procedure)).toBe(ROLE_TABLE[procedure]?.includes(role));
    }
  }
});
