import type { AppRouter } from "@paradero/server/trpc/router";
import { QueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { signInAgainLink } from "./access/signing-in/sign-in-again-link.ts";
import { askToSignInAgain } from "./access/signing-in/sign-in-waiting.ts";
import { askAgainLink } from "./ask-again-link.ts";
import { mayRetry } from "./ui/failure.ts";

/** What the server's procedures give: the only types of the wire. */
export type Outputs = inferRouterOutputs<AppRouter>;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && mayRetry(error),
    },
  },
});

const client = createTRPCClient<AppRouter>({
  links: [
    signInAgainLink(askToSignInAgain),
    askAgainLink(),
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url: "/trpc" }),
      // POST keeps filters, and the names typed into them, out of access logs and proxies.
      false: httpBatchLink({ url: "/trpc", maxItems: 10, methodOverride: "POST" }),
    }),
  ],
});

/** `useQuery(api.people.list.queryOptions(query))` */
export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
