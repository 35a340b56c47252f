import { createRouter } from "@tanstack/react-router";
import { queryClient } from "./api.ts";
import { PageFailed } from "./frame/page-failed.tsx";
import { PageMissing } from "./frame/page-missing.tsx";
import { routeTree } from "./route-tree.gen.ts";
import { parseSearch, stringifySearch } from "./search-text.ts";

export const router = createRouter({
  routeTree,
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: PageMissing,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
