import { personRef } from "@paradero/shared/inputs/input-parts";
import { text } from "@paradero/shared/words/text";
import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { RecordPage } from "../history/record/page.tsx";
import { readSearch } from "../read-search.ts";

/** As many references as one record may be for, with commas between. */
const MOST_TEXT = 20_000;

const search = readSearch(
  z.object({ person: personRef.optional(), corrects: z.uuid().optional(), people: text(MOST_TEXT).optional() }),
);

export const Route = createFileRoute("/record")({ validateSearch: search, component: Record });

const NOBODY: readonly string[] = [];

function Record() {
  const { person, corrects, people } = Route.useSearch();
  return <RecordPage person={person} corrects={corrects} people={people?.split(",") ?? NOBODY} />;
}
