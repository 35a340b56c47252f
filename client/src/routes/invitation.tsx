import { createFileRoute } from "@tanstack/react-router";
import { InvitationPage } from "../access/team/invitation-page.tsx";

export const Route = createFileRoute("/invitation")({ component: InvitationPage });
