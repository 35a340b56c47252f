import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useAccount } from "../access/use-account.ts";
import { api } from "../api.ts";
import { PageMissing } from "../frame/page-missing.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";
import { PersonForm } from "./person-form.tsx";

/** Puts somebody on record. Whoever may not record finds no such page. */
export function NewPersonPage() {
  const t = useTranslations("editing");
  const { account, isKnown, may } = useAccount();
  if (!isKnown) return null;
  if (!account || !may("researcher")) return <PageMissing />;
  return (
    <Page wide title={t("newTitle")} lead={t("newLead")}>
      <PersonForm account={account.id} />
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
        {(data) => <PersonForm account={account.id} edited={data} />}
      </Loaded>
    </Page>
  );
}
