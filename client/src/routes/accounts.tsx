import { createFileRoute } from "@tanstack/react-router";
import { AccountsPage } from "../access/accounts-page.tsx";

export const Route = createFileRoute("/accounts")({ component: AccountsPage });
