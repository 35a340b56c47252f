import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { ConfirmPage } from "../history/confirm/confirm-page.tsx";
import { readSearch } from "../read-search.ts";

const search = readSearch(z.object({ days: z.coerce.number().int().min(1).max(3650).optional() }));

export const Route = createFileRoute("/confirm")({ validateSearch: search, component: ConfirmPage });
