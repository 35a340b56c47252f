import { createFileRoute } from "@tanstack/react-router";
import { FiguresPage } from "../figures/figures-page.tsx";

export const Route = createFileRoute("/figures")({ component: FiguresPage });
