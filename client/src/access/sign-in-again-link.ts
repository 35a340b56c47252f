import type { AppRouter } from "@paradero/server/trpc/router";
import type { TRPCClientError, TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { failureOf } from "../ui/failure.ts";

/** Says who is signed in, if anybody: what passes here tells whether this page belongs to staff. */
const WHO = "access.me";

/**
 * A call that is refused because nobody is signed in any more waits for `signIn` and is then made again, once, with the
 * same input: a change carries the key of its first try, and applies once. Whoever only reads and has never been signed
 * in on this page is not asked.
 */
export function signInAgainLink(signIn: () => Promise<boolean>): TRPCLink<AppRouter> {
  return () => {
    let wasSignedIn = false;
    return ({ op, next }) =>
      observable((observer) => {
        const attempt = (mayAsk: boolean) =>
          next(op).subscribe({
            next(envelope) {
              if (op.path === WHO && "data" in envelope.result && envelope.result.data !== null) wasSignedIn = true;
              observer.next(envelope);
            },
            complete: () => observer.complete(),
            error(error) {
              const isOurs = op.type === "mutation" || wasSignedIn;
              if (!mayAsk || !isOurs || failureOf(error).kind !== "unauthenticated") return observer.error(error);
              void again(error);
            },
          });
        const again = async (error: TRPCClientError<AppRouter>) => {
          if (await signIn()) current = attempt(false);
          else observer.error(error);
        };
        let current = attempt(true);
        return () => current.unsubscribe();
      });
  };
}
