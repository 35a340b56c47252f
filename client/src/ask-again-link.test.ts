import type { AppRouter } from "@paradero/server/trpc/router";
import { type OperationLink, TRPCClientError } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { expect, it } from "vitest";
import { askAgainLink } from "./ask-again-link.ts";

type Call = Parameters<OperationLink<AppRouter>>[0]["op"];

const refusal = (code: string) =>
  Object.assign(new TRPCClientError<AppRouter>("refused"), code === "offline" ? {} : { data: { code } });

/** One call through the link, in a time that passes by itself. The server answers with each of `answers` in turn. */
function send(input: unknown, answers: readonly unknown[]) {
  let now = 0;
  const left = [...answers];
  const asked: unknown[] = [];
  const link = askAgainLink({
    now: () => now,
    pause(milliseconds, go) {
      now += milliseconds;
      queueMicrotask(go);
      return () => undefined;
    },
  })({});
  const op: Call = { id: 1, type: "mutation", path: "history.recordMany", input, context: {}, signal: null };
  const next: Parameters<OperationLink<AppRouter>>[0]["next"] = (given) =>
    observable((observer) => {
      asked.push(given.input);
      const answer = left.length > 1 ? left.shift() : left[0];
      if (answer instanceof TRPCClientError) return observer.error(answer);
      observer.next({ result: { data: answer } });
      return observer.complete();
    });
  return new Promise<{ result: unknown; asked: unknown[]; waited: number }>((resolve) => {
    const tell = (result: unknown) => resolve({ result, asked, waited: now });
    link({ op, next }).subscribe({
      next: ({ result }) => tell("data" in result ? result.data : null),
      error: tell,
    });
  });
}

const KEYED = { idempotencyKey: "k" };

it("asks for a change that is being done until it is, always with the same key", async () => {
  const running = Array.from({ length: 30 }, () => refusal("running"));
  const { result, asked } = await send(KEYED, [...running, "done"]);
  expect(result).toBe("done");
  expect(asked).toEqual(Array.from({ length: 31 }, () => KEYED));
});

it("bridges a lost connection, and gives up when it does not come back", async () => {
  expect(await send(KEYED, [refusal("offline"), refusal("busy"), "done"])).toMatchObject({ result: "done" });
  const gone = refusal("offline");
  expect(await send(KEYED, [gone])).toMatchObject({ result: gone, waited: 6_000 });
});

it("does not ask again for what was refused, nor for what has no key", async () => {
  const refused = refusal("invalid_input");
  expect(await send(KEYED, [refused, "done"])).toMatchObject({ result: refused, asked: [KEYED] });
  const running = refusal("running");
  expect(await send({}, [running, "done"])).toMatchObject({ result: running, asked: [{}] });
});
