import { expect, test } from "vitest";
import { stepOfCode, totpCode } from "./totp.ts";

// RFC 6238, appendix B, the SHA-1 column, cut to six digits.
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("the code at second %i is that of the standard", (second, code) => {
  const step = Math.floor(second / 30);
  expect(totpCode("12345678901234567890", step)).toBe(code);
  expect(stepOfCode("12345678901234567890", code, second * 1000)).toBe(step);
});

test("a code counts half a minute early and half a minute late, and no longer", () => {
  const secret = "12345678901234567890";
  const now = 1_234_567_890_000;
  const step = Math.floor(now / 30_000);
  const found = [-2, -1, 0, 1, 2].map((away) => stepOfCode(secret, totpCode(secret, step + away), now));
  expect(found).toEqual([null, step - 1, step, step + 1, null]);
});
