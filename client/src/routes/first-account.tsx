import { createFileRoute } from "@tanstack/react-router";
import { FirstAccountPage } from "../access/team/first-account-page.tsx";

export const Route = createFileRoute("/first-account")({ component: FirstAccountPage });
