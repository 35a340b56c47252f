import { personRef } from "@paradero/shared/inputs/input-parts";
import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { PageMissing } from "../../frame/page-missing.tsx";
import { readSearch } from "../../read-search.ts";
import { EditPersonPage } from "../../people/form/form-page.tsx";

const search = readSearch(z.object({ person: personRef.optional() }));

export const Route = createFileRoute("/people/edit")({ validateSearch: search, component: Edit });

function Edit() {
  const { person } = Route.useSearch();
  return person === undefined ? <PageMissing /> : <EditPersonPage key={person} personRef={person} />;
}
