import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../access/use-account.ts";
import { api } from "../api.ts";
import { PageMissing } from "../frame/page-missing.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";
import type { Person } from "./life-words.ts";
import { draftOfPerson, EMPTY_PERSON } from "./person-draft.ts";
import { PersonForm } from "./person-form.tsx";

/** Puts somebody on record. Whoever may not record finds no such page. */
export function NewPersonPage() {
  const t = useTranslations("editing");
  const { account, isKnown, may } = useAccount();
  if (!isKnown) return null;
  if (!account || !may("researcher")) return <PageMissing />;
  return (
    <Page wide title={t("newTitle")} lead={t("newLead")}>
      <PersonForm account={account.id} begin={EMPTY_PERSON} />
    </Page>
  );
}

/** Says anew what is known of somebody apart from custody. */
export function EditPersonPage({ personRef }: { readonly personRef: string }) {
  const t = useTranslations("editing");
  const { account, isKnown, may } = useAccount();
  const person = useQuery(api.people.get.queryOptions({ ref: personRef }));
  if (!isKnown) return null;
  if (!account || !may("researcher")) return <PageMissing />;
  return (
    <Page wide title={t("editTitle", { name: person.data?.name ?? "" })} lead={t("editLead")}>
      <Loaded query={person} height={480}>
        {(data) => <Edit account={account.id} person={data} />}
      </Loaded>
    </Page>
  );
}

function Edit({ account, person }: { readonly account: string; readonly person: Person }) {
  // What was on record when the form was opened: what others change meanwhile is a conflict, and not a surprise.
  const [begin] = useState(() => ({
    draft: draftOfPerson(person),
    edited: { ref: person.ref, version: person.version ?? 0 },
  }));
  return <PersonForm account={account} begin={begin.draft} edited={begin.edited} />;
}
