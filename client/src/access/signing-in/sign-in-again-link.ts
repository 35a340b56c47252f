import type { AppRouter } from "@paradero/server/trpc/router";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { failureOf } from "../../ui/failure.ts";

/** Says who is signed in, if anybody: what passes here tells whether this page belongs to staff. */
const WHO = "access.me";

/**
 * A call that is refused because nobody is signed in any more waits for `signIn` and is then made again, once, with the
 * same input: a change carries the key of its first try, and applies once. The same holds for the question who is signed
 * in, once it was answered with somebody: what somebody is working on does not vanish because a session ended. Whoever
 * only reads and has never been signed in on this page is not asked.
 */
export function signInAgainLink(signIn: () => Promise<boolean>): TRPCLink<AppRouter> {
  return () => {
    let wasSignedIn = false;
    return ({ op, next }) =>
      observable((observer) => {
        const attempt = (mayAsk: boolean) => {
          let isOver = false;
          return next(op).subscribe({
            next(envelope) {
              if (op.path !== WHO || !("data" in envelope.result)) return observer.next(envelope);
              const isSignedIn = envelope.result.data !== null;
              isOver = wasSignedIn && !isSignedIn;
              const tell = () => {
                wasSignedIn = isSignedIn;
                observer.next(envelope);
                if (isOver) observer.complete();
              };
              if (isOver && mayAsk) void again(tell);
              else tell();
            },
            complete() {
              if (!isOver) observer.complete();
            },
            error(error) {
              const isOurs = op.type === "mutation" || wasSignedIn;
              if (!mayAsk || !isOurs || failureOf(error).kind !== "unauthenticated") return observer.error(error);
              void again(() => observer.error(error));
            },
          });
        };
        const again = async (giveUp: () => void) => {
          if (await signIn()) current = attempt(false);
          else giveUp();
        };
        let current = attempt(true);
        return () => current.unsubscribe();
      });
  };
}
