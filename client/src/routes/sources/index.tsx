import { createFileRoute } from "@tanstack/react-router";
import { SourcesPage } from "../../sources/sources-page.tsx";

export const Route = createFileRoute("/sources/")({ component: SourcesPage });
