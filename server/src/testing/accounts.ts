import { hashPassword } from "../access/accounts/password-hash.ts";
import { openAccount } from "../access/accounts/open-account.ts";
import type { AccountRole } from "@paradero/shared/access/roles";
import { stepAt, totpCode } from "../access/second-step/totp.ts";
import { Browser, type BrowserOptions } from "./browser.ts";
import type { TestWorld } from "./test-world.ts";

export const PASSWORD = "garza tornillo siete lámparas";

/** Opens an account with `PASSWORD`, as whoever took up an invitation has one. Returns its id. */
export async function withAccount(world: TestWorld, email: string, role: AccountRole = "researcher"): Promise<string> {
  const passwordHash = await hashPassword(PASSWORD);
  const at = new Date(world.access.clock());
  return world.staff.db.transaction((tx) => openAccount(tx, { name: "Ana Prueba", email, role, passwordHash, at }));
}

/** A browser in which somebody has signed in with `PASSWORD`. */
export async function signedInBrowser(world: TestWorld, email: string, options?: BrowserOptions): Promise<Browser> {
  const browser = new Browser(world, options);
  const response = await browser.auth("/sign-in/email", { email, password: PASSWORD });
  if (!response.ok) throw new Error(`signing in was answered ${response.status}`);
  return browser;
}

/** Sets up an authenticator, as its owner does; signs in for it and out again. Returns its secret. */
export async function setUpAuthenticator(world: TestWorld, email: string): Promise<string> {
  const browser = await signedInBrowser(world, email);
  const { secret } = await setUpIn(browser);
  await browser.auth("/sign-out");
  return secret;
}

export interface SecondStepOf {
  /** Of the authenticator. */
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Sets up an authenticator in a browser in which the password was given. */
export async function setUpIn(browser: Browser): Promise<SecondStepOf> {
  const begun = await browser.auth("/two-factor/enable", { password: PASSWORD });
  const { uri }: { uri: string } = JSON.parse(await begun.text());
  const secret = secretOf(uri);
  const confirmed = await browser.auth("/two-factor/verify-totp", { code: totpCode(secret, stepAt(Date.now())) });
  if (!confirmed.ok) throw new Error(`the first code was answered ${confirmed.status}`);
  const { recoveryCodes }: SecondStepOf = JSON.parse(await confirmed.text());
  return { secret, recoveryCodes };
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The secret in an `otpauth:` address, as an authenticator reads it. */
export function secretOf(uri: string): string {
  const letters = new URL(uri).searchParams.get("secret")?.replaceAll("=", "") ?? "";
  const bits = [...letters].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString();
}
