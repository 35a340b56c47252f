import { useEffect, useState } from "react";

/**
 * The secret of a one-time link. It stands in the fragment, which no browser sends to a server, and is taken out of the
 * address as soon as it was read, so that it is in no history and no screenshot.
 */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    window.history.replaceState(window.history.state, "", window.location.pathname);
  }, []);
  return token;
}
