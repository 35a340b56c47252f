import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { api } from "../../api.ts";
import { PageMissing } from "../../frame/page-missing.tsx";
import { Failed } from "../../ui/failed.tsx";
import { Page } from "../../ui/page.tsx";
import { AddPeople } from "./add-people.tsx";
import { correctionDraft } from "./correction-draft.ts";
import { dropDraft, keptDraft } from "../../forms/kept-drafts.ts";
import { EMPTY_DRAFT } from "./draft.ts";
import { RecordForm } from "./form.tsx";
import classes from "./form.module.css";
import { UnfinishedRecord } from "./unfinished-record.tsx";

interface RecordPageProps {
  /** One person; without one, everybody in `people`. */
  readonly person: string | undefined;
  /** Who was chosen in the table or added here: the address says it, so that no earlier choice joins another record. */
  readonly people: readonly string[];
  /** The id of the record that is corrected. */
  readonly corrects: string | undefined;
}

/** Where changes are recorded. Whoever may not record finds no such page. */
export function RecordPage({ person, people, corrects }: RecordPageProps) {
  const { account, isKnown, may } = useAccount();
  if (!isKnown) return null;
  if (!account || !may("researcher")) return <PageMissing />;
  return person === undefined ? (
    <ForMany account={account.id} refs={people} />
  ) : (
    <Record key={`${person} ${corrects}`} account={account.id} refs={[person]} person={person} corrects={corrects} />
  );
}

/** Under what the draft of a record for many is kept. */
const FOR_MANY = "people";

/** For whom a record for many was being typed. */
function begunFor(account: string): readonly string[] {
  return Object.keys(keptDraft(account, FOR_MANY, EMPTY_DRAFT)?.seen ?? {});
}

function ForMany({ account, refs }: { readonly account: string; readonly refs: readonly string[] }) {
  const navigate = useNavigate({ from: "/record" });
  const [begun, setBegun] = useState(() => begunFor(account));
  const [wasForSome, setForSome] = useState(refs.length > 0);
  if (wasForSome !== refs.length > 0) {
    setForSome(!wasForSome);
    if (wasForSome) setBegun(begunFor(account));
  }
  const choose = (next: readonly string[]) => {
    const people = next.length === 0 ? undefined : [...new Set(next)].join(",");
    void navigate({ search: { people }, replace: true, resetScroll: false });
  };
  const settle = (dropped: boolean) => {
    if (dropped) dropDraft(account, FOR_MANY);
    else choose(begun);
    setBegun([]);
  };
  if (begun.some((ref) => !refs.includes(ref))) {
    return <UnfinishedRecord refs={begun} isForOthers={refs.length > 0} onSettle={settle} />;
  }
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
    // Going back leads to before the choice, not to a second record for the same people.
    if (person === undefined) void navigate({ to: "/people", replace: true });
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
          about={person === undefined ? FOR_MANY : `${person}${corrects === undefined ? "" : ` ${corrects}`}`}
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
