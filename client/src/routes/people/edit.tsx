import { personRef } from "@paradero/shared/input-parts";
import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { PageMissing } from "../../frame/page-missing.tsx";
import { lenientSearch } from "../../lenient-search.ts";
import { EditPersonPage } from "../../people/person-form-page.tsx";

const search = lenientSearch(z.object({ person: personRef.optional() }));

export const Route = createFileRoute("/people/edit")({ validateSearch: search, component: Edit });

function Edit() {
  const { person } = Route.useSearch();
  return person === undefined ? <PageMissing /> : <EditPersonPage key={person} personRef={person} />;
}
