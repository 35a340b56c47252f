import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { api } from "../../api.ts";
import { PageMissing } from "../../frame/page-missing.tsx";
import { moveDraft } from "../../forms/kept-drafts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { editDraft, PersonForm } from "./form.tsx";

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
  if (person.data && person.data.ref !== personRef) {
    return <FollowMerge account={account.id} from={personRef} to={person.data.ref} />;
  }
  return (
    <Page wide title={t("editTitle", { name: person.data?.name ?? "" })} lead={t("editLead")}>
      <Loaded query={person} height={480}>
        {(data) => <PersonForm account={account.id} edited={data} />}
      </Loaded>
    </Page>
  );
}

interface FollowMergeProps {
  readonly account: string;
  readonly from: string;
  readonly to: string;
}

/** Somebody merged them meanwhile: what was typed goes along, and is compared with what stands there. */
function FollowMerge({ account, from, to }: FollowMergeProps) {
  const navigate = useNavigate();
  useEffect(() => {
    moveDraft(account, editDraft(from), editDraft(to));
    void navigate({ to: "/people/edit", search: { person: to }, replace: true });
  }, [account, from, navigate, to]);
  return null;
}
