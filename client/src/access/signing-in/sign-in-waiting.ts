/**
 * A session that ends while somebody works: whoever made a call that was refused for it waits here until they have signed
 * in again, or have said no. Nothing that was typed is lost, because nothing on the page moves.
 */
let waiting: { readonly answer: Promise<boolean>; readonly settle: (signedIn: boolean) => void } | null = null;
const listeners = new Set<() => void>();

/** Asks once, however many calls were refused at the same time. True: try again. */
export function askToSignInAgain(): Promise<boolean> {
  if (waiting === null) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    waiting = { answer: promise, settle: resolve };
    tell();
  }
  return waiting.answer;
}

export function settleSignInAgain(signedIn: boolean): void {
  waiting?.settle(signedIn);
  waiting = null;
  tell();
}

export function isAskingToSignInAgain(): boolean {
  return waiting !== null;
}

export function onSignInAgain(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
