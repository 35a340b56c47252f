import { foldName } from "@paradero/shared/names/fold";
import type { AccountRole } from "@paradero/shared/access/roles";
import { z } from "zod";
import type { RunningServer } from "./start-server.ts";

/** Somebody with an account of a server, signed in to it. */
export interface Staff {
  /** `http://127.0.0.1:41234` */
  readonly address: string;
  readonly name: string;
  readonly email: string;
  /** Of their session, as a browser takes it. */
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string };
  /** Calls a procedure that changes something, as the page would. */
  readonly call: <T>(path: string, input: object, answer: z.ZodType<T>) => Promise<T>;
}

/** Of every account of the journeys. */
export const PASSWORD = "garza tornillo siete lámparas";

/** Opens the account that administers all others, and signs in to it. */
export async function openFirstAccount({ address, firstAccount }: RunningServer, name: string): Promise<Staff> {
  const email = emailOf(name);
  const claim = { token: new URL(firstAccount).hash.slice(1), name, email, password: PASSWORD };
  await call(address, "access.claimFirstAccount", claim, z.unknown());
  return signIn(address, name);
}

/** One more account, opened with an invitation, and signed in to. */
export async function join(admin: Staff, name: string, role: AccountRole): Promise<Staff> {
  const { token } = await admin.call("access.invite", { email: emailOf(name), role }, z.object({ token: z.string() }));
  await call(admin.address, "access.acceptInvitation", { token, name, password: PASSWORD }, z.unknown());
  return signIn(admin.address, name);
}

/** "Marta Rivas" is marta.rivas@example.org. */
export function emailOf(name: string): string {
  return `${foldName(name).replaceAll(" ", ".")}@example.org`;
}

/** One more session of somebody who has an account, without a second step. */
export async function signIn(address: string, name: string): Promise<Staff> {
  const email = emailOf(name);
  const response = await post(`${address}/api/auth/sign-in/email`, { email, password: PASSWORD });
  const [cookie, value] = (response.headers.getSetCookie()[0] ?? "").split(";")[0]?.split("=") ?? [];
  if (!cookie || !value) throw new Error(`Signing in was answered ${response.status}.`);
  return {
    address,
    name,
    email,
    cookie: { name: cookie, value, url: address },
    call: (path, input, answer) => call(address, path, input, answer, { cookie: `${cookie}=${value}` }),
  };
}

async function call<T>(
  address: string,
  path: string,
  input: object,
  answer: z.ZodType<T>,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const response = await post(`${address}/trpc/${path}`, input, headers);
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  return z.object({ result: z.object({ data: answer }) }).parse(await response.json()).result.data;
}

function post(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}
