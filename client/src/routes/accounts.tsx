import { createFileRoute } from "@tanstack/react-router";
import { AccountsPage } from "../access/team/accounts-page.tsx";

export const Route = createFileRoute("/accounts")({ component: AccountsPage });
