import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { parseDay } from "@paradero/shared/dates/days";
import type { PeopleFilters } from "@paradero/shared/inputs/people-query";
import { MOST_PEOPLE_A_BULK } from "@paradero/shared/inputs/record-input";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { type Outputs, api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import { PageMissing } from "../../frame/page-missing.tsx";
import { useRememberSource } from "../../sources/use-remember-source.ts";
import { Failed } from "../../ui/failed.tsx";
import { failureOf } from "../../ui/failure.ts";
import { Page } from "../../ui/page.tsx";
import { EveryPreview } from "./every-preview.tsx";
import { useFieldRemarks } from "./field-remarks.ts";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import { readRecord } from "./read-record.ts";
import { RecordFields } from "./fields.tsx";
import { Submit } from "./submit.tsx";
import classes from "./form.module.css";
import { useRecordDraft } from "./use-record-draft.ts";
import { useSubmitRecord } from "./use-submit-record.ts";

interface RecordForEveryProps {
  readonly account: string;
  readonly filters: PeopleFilters;
}

/** Whoever may not record finds no such page. */
export function RecordForEveryPage({ filters }: Pick<RecordForEveryProps, "filters">) {
  const { account, isKnown, may } = useAccount();
  if (!isKnown) return null;
  if (!account || !may("researcher")) return <PageMissing />;
  return <RecordForEvery key={JSON.stringify(filters)} account={account.id} filters={filters} />;
}

type Chosen = Outputs["people"]["choose"]["people"];

/** One status for everybody who fits some filters: too many to be listed beside the form. */
function RecordForEvery({ account, filters }: RecordForEveryProps) {
  const t = useTranslations("history");
  const { number } = useFormatter();
  const chosen = useQuery(api.people.choose.queryOptions(filters, { staleTime: Infinity, gcTime: 0 }));
  const { total = 0, people } = chosen.data ?? {};
  const isTooMany = total > MOST_PEOPLE_A_BULK;
  return (
    <Page wide title={t("titleMany", { count: total })} lead={t("lead")}>
      {chosen.isError && <Failed error={chosen.error} retry={() => void chosen.refetch()} />}
      {isTooMany && (
        <p role="alert">{t("every.tooMany", { total: number(total), most: number(MOST_PEOPLE_A_BULK) })}</p>
      )}
      {chosen.data && total === 0 && <p>{t("every.nobody")}</p>}
      {people && people.length > 0 && (
        <Form account={account} people={people} chooseAgain={() => chosen.refetch()} filters={filters} />
      )}
    </Page>
  );
}

const A_PAUSE_MS = 600;

interface FormProps extends RecordForEveryProps {
  readonly people: Chosen;
  readonly chooseAgain: () => Promise<unknown>;
}

function Form({ account, filters, people, chooseAgain }: FormProps) {
  const t = useTranslations("history");
  const words = useTranslations("words");
  const navigate = useNavigate();
  const locale = useLocale();
  const store = useQuery(api.store.describe.queryOptions());
  const inHand = useRecordDraft(account, `every ${JSON.stringify(filters)}`);
  const { draft, seen, change, see, forget } = inHand;
  const [asked, setAsked] = useState(false);
  const [paused] = useDebouncedValue(draft, A_PAUSE_MS);
  const first = useRef<HTMLInputElement>(null);
  const rememberSource = useRememberSource(account);
  const sending = useSubmitRecord(inHand);
  const read = readRecord(draft, { locale, today: parseDay(store.data?.today ?? "") ?? 0 });
  const remarks = useFieldRemarks([{ read, review: null }], {
    cited: 0,
    isAsked: asked,
    isPausing: paused === draft,
    lacksReason: false,
  });
  // What was tried once is tried again for the same people as they were seen: it happens once.
  const tried = Object.entries(seen).map(([ref, expectedVersion]) => ({ ref, expectedVersion }));
  const rows = tried.length > 0 ? tried : [...people];
  const request = read.input?.is === "status" && remarks.all.length === 0 ? bodyOf(read.input, rows) : null;

  const leave = () => void navigate({ to: "/people", search: filters });
  const submit = async () => {
    setAsked(true);
    if (!request || sending.isSending) return;
    see(Object.fromEntries(rows.map(({ ref, expectedVersion }) => [ref, expectedVersion])));
    try {
      const { seq } = await sending.submit({ verb: "recordMany", body: request });
      const what = draft.status ? words(`statusPeople.${draft.status}`, { count: rows.length }) : "";
      setLastChange({ seq, said: t("doneMany", { count: rows.length, what }), isUndo: false });
      void rememberSource(draft.source);
      leave();
    } catch (error) {
      // Somebody was changed meanwhile: who fits now, and as what, is chosen anew.
      if (failureOf(error).kind !== "conflict") return;
      forget(Object.keys(seen));
      await chooseAgain();
    }
  };
  const isShown = store.data !== undefined;
  useEffect(() => {
    if (isShown) first.current?.focus();
  }, [isShown]);

  if (!isShown) return null;
  return (
    <form onSubmit={(event) => event.preventDefault()} noValidate className={classes["layout"]}>
      <div className={classes["form"]}>
        {inHand.isFromBefore && (
          <p className={classes["note"]}>
            {t("kept")}
            <Button variant="subtle" size="compact-sm" onClick={inHand.restart}>
              {t("startAgain")}
            </Button>
          </p>
        )}
        <RecordFields
          account={account}
          draft={draft}
          change={change}
          read={read}
          days={null}
          remarks={remarks}
          mayBeMilestone={false}
          isCorrection={false}
          first={first}
        />
        {sending.error !== null && <NotRecorded error={sending.error} retry={() => void submit()} />}
        {asked && remarks.all.length > 0 && (
          <p role="alert" className={classes["refusal"]}>
            {t("notYet")} {remarks.all.join(" ")}
          </p>
        )}
        <Submit
          label={t("submitMany", { count: rows.length })}
          isSending={sending.isSending}
          onSubmit={() => void submit()}
          onLeave={leave}
        />
      </div>
      <div className={classes["side"]}>
        <EveryPreview request={paused === draft ? request : null} />
      </div>
    </form>
  );
}

function bodyOf(input: NonNullable<ReturnType<typeof readRecord>["input"]>, rows: Chosen) {
  if (input.is !== "status") return null;
  const { is: _, ...common } = input;
  return { common, rows: [...rows] };
}
