import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext } from "@tanstack/react-router";
import { AppFrame } from "../frame/app-frame.tsx";

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: AppFrame });
