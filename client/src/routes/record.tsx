import { personRef } from "@paradero/shared/input-parts";
import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { RecordPage } from "../history/record-page.tsx";
import { lenientSearch } from "../lenient-search.ts";

const search = lenientSearch(z.object({ person: personRef.optional(), corrects: z.uuid().optional() }));

export const Route = createFileRoute("/record")({ validateSearch: search, component: Record });

function Record() {
  const { person, corrects } = Route.useSearch();
  return <RecordPage person={person} corrects={corrects} />;
}
