import { createFileRoute } from "@tanstack/react-router";
import { NewPersonPage } from "../../people/form/form-page.tsx";

export const Route = createFileRoute("/people/new")({ component: NewPersonPage });
