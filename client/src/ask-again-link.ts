import type { AppRouter } from "@paradero/server/trpc/router";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { failureOf } from "./ui/failure.ts";

/** How long to go on asking, in milliseconds: for a change that is being done, and for a server that may come back. */
const PATIENCE_MS = { running: 600_000, offline: 6_000, busy: 6_000 } as const;
const PAUSE_MS = 2_000;

interface Waiting {
  readonly now: () => number;
  readonly pause: (milliseconds: number, go: () => void) => () => void;
}

const REAL: Waiting = {
  now: Date.now,
  pause(milliseconds, go) {
    const timer = setTimeout(go, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * A change that carries a key is asked for again, with the same key, while the server is still doing it or the connection
 * was lost: it happens once, however often it is asked for, and its answer is found. Nobody is told that something failed
 * which happens.
 */
export function askAgainLink({ now, pause }: Waiting = REAL): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        const began = now();
        let stop = () => undefined as void;
        const attempt = () => {
          const asked = next(op).subscribe({
            next: (envelope) => observer.next(envelope),
            complete: () => observer.complete(),
            error(error) {
              const patience = keyIn(op.input) === null ? 0 : patienceFor(failureOf(error).kind);
              if (now() - began >= patience) observer.error(error);
              else stop = pause(PAUSE_MS, attempt);
            },
          });
          stop = () => asked.unsubscribe();
        };
        attempt();
        return () => stop();
      });
}

/** The key of a change that is asked for, which makes it happen once; null for whatever has none. */
export function keyIn(input: unknown): string | null {
  if (typeof input !== "object" || input === null || !("idempotencyKey" in input)) return null;
  return typeof input.idempotencyKey === "string" ? input.idempotencyKey : null;
}

function patienceFor(kind: string): number {
  return Object.hasOwn(PATIENCE_MS, kind) ? PATIENCE_MS[kind as keyof typeof PATIENCE_MS] : 0;
}
