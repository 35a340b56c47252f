import { createFileRoute } from "@tanstack/react-router";
import { AccountPage } from "../access/account-page.tsx";

export const Route = createFileRoute("/account")({ component: AccountPage });
