import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { readSearch } from "../../read-search.ts";
import { HandInPage } from "../../rosters/handing-in/page.tsx";

const search = readSearch(z.object({ file: z.string().max(64).optional(), job: z.uuid().optional() }));

export const Route = createFileRoute("/rosters/new")({ validateSearch: search, component: HandIn });

function HandIn() {
  const { file, job } = Route.useSearch();
  return <HandInPage file={file} job={job} />;
}
