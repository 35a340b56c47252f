import { expect, test } from "vitest";
import { hashPassword, isOutdated, verifyPassword } from "./password-hash.ts";

test("a hash says how it was made, and is another one every time", async () => {
  const [one, other] = [await hashPassword("once y doce"), await hashPassword("once y doce")];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one).not.toBe(other);
  expect(isOutdated(one)).toBe(false);
});

test("only the password itself is verified", async () => {
  const hash = await hashPassword("garza tornillo");
  expect(await verifyPassword(hash, "garza tornillo")).toBe(true);
  expect(await verifyPassword(hash, "garza tornillo ")).toBe(false);
  expect(await verifyPassword(hash, "")).toBe(false);
});

test("an accent may be typed as one character or as two", async () => {
  expect(await verifyPassword(await hashPassword("lámparas"), "la\u0301mparas")).toBe(true);
});

test.each([
  "",
  "garza tornillo",
  "$2b$10$abcdefghijklmnopqrstuv",
  "$argon2id$v=19$m=0,t=0,p=0$$",
  "$argon2i$v=19$m=8,t=1,p=1$YQ$YQ",
])("what is no hash of ours fits no password: %j", async (encoded) => {
  expect(await verifyPassword(encoded, encoded)).toBe(false);
  expect(isOutdated(encoded)).toBe(true);
});
