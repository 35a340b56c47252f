import { createFileRoute } from "@tanstack/react-router";
import { FirstAccountPage } from "../access/first-account-page.tsx";

export const Route = createFileRoute("/first-account")({ component: FirstAccountPage });
