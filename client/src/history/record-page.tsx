import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../access/use-account.ts";
import { api } from "../api.ts";
import { PageMissing } from "../frame/page-missing.tsx";
import { Failed } from "../ui/failed.tsx";
import { Page } from "../ui/page.tsx";
import { AddPeople } from "./add-people.tsx";
import { chosenPeople, choosePeople } from "./chosen-people.ts";
import { correctionDraft } from "./correction-draft.ts";
import { EMPTY_DRAFT } from "./record-draft.ts";
import { RecordForm } from "./record-form.tsx";
import classes from "./record-form.module.css";

interface RecordPageProps {
  /** One person; without one, everybody who was chosen in the table or is added here. */
  readonly person: string | undefined;
  /** The id of the record that is corrected. */
  readonly corrects: string | undefined;
}

/** Where changes are recorded. Whoever may not record finds no such page. */
export function RecordPage({ person, corrects }: RecordPageProps) {
  const { account, isKnown, may } = useAccount();
  if (!isKnown) return null;
  if (!account || !may("researcher")) return <PageMissing />;
  return person === undefined ? (
    <ForMany account={account.id} />
  ) : (
    <Record key={`${person} ${corrects}`} account={account.id} refs={[person]} person={person} corrects={corrects} />
  );
}

function ForMany({ account }: { readonly account: string }) {
  const [refs, setRefs] = useState(() => chosenPeople(account));
  const choose = (next: readonly string[]) => {
    choosePeople(account, next);
    setRefs([...new Set(next)]);
  };
  return <Record account={account} refs={refs} onChoose={choose} />;
}

interface RecordProps {
  readonly account: string;
  readonly refs: readonly string[];
  readonly person?: string;
  readonly corrects?: string | undefined;
  readonly onChoose?: (refs: readonly string[]) => void;
}

function Record({ account, refs, person, corrects, onChoose }: RecordProps) {
  const t = useTranslations("history");
  const navigate = useNavigate();
  const people = useQueries({
    queries: refs.map((ref) => api.people.get.queryOptions({ ref }, { staleTime: 0 })),
  });
  const failed = people.find(({ isError, data }) => isError && !data);
  const loaded = people.flatMap(({ data }) => data ?? []);
  const [only] = loaded;
  const title =
    corrects !== undefined ? t("titleCorrect") : refs.length > 1 ? t("titleMany", { count: refs.length }) : t("title");
  const begin = only && corrects !== undefined ? correctionDraft(only, corrects) : EMPTY_DRAFT;
  const leave = () => {
    if (person === undefined) void navigate({ to: "/people" });
    else void navigate({ to: "/people/$ref", params: { ref: person } });
  };
  return (
    <Page wide title={title} lead={t("lead")}>
      {failed && <Failed error={failed.error} retry={() => void failed.refetch()} />}
      {onChoose && (
        <div className={classes["add"]}>
          {refs.length === 0 && <p>{t("empty")}</p>}
          <AddPeople chosen={refs} onAdd={(added) => onChoose([...refs, ...added])} />
        </div>
      )}
      {loaded.length > 0 && begin && (
        <RecordForm
          account={account}
          about={person === undefined ? "people" : `${person}${corrects === undefined ? "" : ` ${corrects}`}`}
          people={loaded}
          isWhole={loaded.length === refs.length}
          begin={begin}
          corrects={corrects}
          onChoose={onChoose}
          onLeave={leave}
          reload={() => Promise.all(people.map((one) => one.refetch()))}
        />
      )}
    </Page>
  );
}
