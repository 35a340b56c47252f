import type { AppRouter } from "@paradero/server/trpc/router";
import { type OperationLink, TRPCClientError } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { expect, it, vi } from "vitest";
import { signInAgainLink } from "./sign-in-again-link.ts";

type Call = Parameters<OperationLink<AppRouter>>[0]["op"];

function refusal(code: string): TRPCClientError<AppRouter> {
  const error = new TRPCClientError<AppRouter>("refused");
  return Object.assign(error, { data: { code } });
}

/** Sends one call through the link; the server answers with each of `answers` in turn. */
function send(link: OperationLink<AppRouter>, call: Partial<Call>, answers: unknown[]): Promise<unknown> {
  const op: Call = {
    id: 1,
    type: "query",
    path: "people.list",
    input: { key: "k" },
    context: {},
    signal: null,
    ...call,
  };
  return new Promise((resolve) => {
    link({
      op,
      next: () =>
        observable((observer) => {
          const answer = answers.shift();
          if (answer instanceof TRPCClientError) return observer.error(answer);
          observer.next({ result: { data: answer } });
          return observer.complete();
        }),
    }).subscribe({
      next: ({ result }) => resolve("data" in result ? result.data : null),
      error: (error) => resolve(error),
    });
  });
}

// The link does not use what it is given here.
const runtime = {};
const linkWith = (signIn: () => Promise<boolean>) => signInAgainLink(signIn)(runtime);

const DEAD = () => refusal("unauthenticated");

it("asks to sign in again, and then makes the change again", async () => {
  const signIn = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  expect(await send(linkWith(signIn), { type: "mutation" }, [DEAD(), "kept"])).toBe("kept");
  expect(signIn).toHaveBeenCalledTimes(1);
});

it("tells the refusal where somebody does not sign in, and does not ask for ever", async () => {
  const dead = DEAD();
  expect(
    await send(
      linkWith(() => Promise.resolve(false)),
      { type: "mutation" },
      [dead, "kept"],
    ),
  ).toBe(dead);
  const again = DEAD();
  expect(
    await send(
      linkWith(() => Promise.resolve(true)),
      { type: "mutation" },
      [DEAD(), again, "kept"],
    ),
  ).toBe(again);
});

it("asks nobody who only reads, until somebody has been signed in on the page", async () => {
  const signIn = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  const link = linkWith(signIn);
  const dead = DEAD();
  expect(await send(link, {}, [dead])).toBe(dead);
  await send(link, { path: "access.me" }, [null]);
  expect(await send(link, {}, [dead])).toBe(dead);
  await send(link, { path: "access.me" }, [{ name: "Ana" }]);
  expect(await send(link, {}, [DEAD(), "rows"])).toBe("rows");
  expect(signIn).toHaveBeenCalledTimes(1);
});

it("asks once where the one who was signed in no longer is, and says nobody only to whoever declines", async () => {
  const signIn = vi.fn<() => Promise<boolean>>().mockResolvedValueOnce(true).mockResolvedValue(false);
  const link = linkWith(signIn);
  const me = (...answers: unknown[]) => send(link, { path: "access.me" }, answers);
  expect(await me(null)).toBeNull();
  expect(signIn).not.toHaveBeenCalled();
  expect(await me({ name: "Ana" })).toEqual({ name: "Ana" });
  expect(await me(null, { name: "Ana" })).toEqual({ name: "Ana" });
  expect(await me(null)).toBeNull();
  expect(await me(null)).toBeNull();
  expect(signIn).toHaveBeenCalledTimes(2);
});

it("leaves every other refusal alone", async () => {
  const signIn = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  for (const code of ["forbidden", "conflict", "internal"]) {
    const refused = refusal(code);
    expect(await send(linkWith(signIn), { type: "mutation" }, [refused])).toBe(refused);
  }
  expect(signIn).not.toHaveBeenCalled();
});
