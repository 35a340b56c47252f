import { expect, test } from "vitest";
import { DomainError } from "@paradero/shared/words/errors";
import { refuseWeakPassword } from "./password-fault.ts";

const NEAR = ["ana.perez@example.org", "Ana Pérez"];

test.each([
  "corta",
  "once letras",
  "password1234",
  "Password1234!",
  "P@ssw0rd1234",
  "contraseña1234",
  "Contraseña2026",
  "123456789012",
  "qwertyuiopas",
  "aaaaaaaaaaaaaaaa",
  "abcabcabcabcabc",
  "ana.perez@example.org",
  "anaperez2026",
  "Paradero2026!",
  "Venezuela2026",
  "iloveyouiloveyou",
  "x".repeat(129),
])("%j is refused, and the sentence does not repeat it", (password) => {
  let refusal: unknown;
  try {
    refuseWeakPassword(password, NEAR);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(DomainError);
  expect(JSON.stringify([refusal, String(refusal)])).not.toContain(password);
});

test.each([
  "garza tornillo siete lámparas",
  "w7Kd-pq2z-LmX9",
  "el loro verde comía mangos en agosto",
  "ñandú-Ñoño-cigüeña",
])("%j is taken", (password) => {
  expect(() => refuseWeakPassword(password, NEAR)).not.toThrow();
});
