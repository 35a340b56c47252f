import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { parseDay } from "@paradero/shared/dates/days";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import type { Person } from "../../people/life-words.ts";
import { useRememberSource } from "../../sources/use-remember-source.ts";
import { failureOf } from "../../ui/failure.ts";
import { withCitedSince } from "../cited-draft.ts";
import { ConflictView } from "./conflict-view.tsx";
import { useFieldRemarks } from "./field-remarks.ts";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import { PeopleRows } from "./people-rows.tsx";
import { readRecord } from "./read-record.ts";
import { isTouched, type RecordDraft } from "./draft.ts";
import { RecordFields } from "./fields.tsx";
import { Submit } from "./submit.tsx";
import classes from "./form.module.css";
import { RecordPreview } from "./preview.tsx";
import { recordRequest } from "./request.ts";
import { reviewPeople } from "./reviewed-people.ts";
import { useSaidRecord } from "./use-said-record.ts";
import { useRecordDraft } from "./use-record-draft.ts";
import { useSubmitRecord } from "./use-submit-record.ts";

interface RecordFormProps {
  readonly account: string;
  /** Under what the draft is kept. */
  readonly about: string;
  readonly people: readonly Person[];
  /** Everybody whom it is about has been read: nothing is sent for some of them only. */
  readonly isWhole: boolean;
  readonly begin: RecordDraft;
  readonly corrects: string | undefined;
  readonly onChoose: ((refs: readonly string[]) => void) | undefined;
  readonly onLeave: () => void;
  readonly reload: () => Promise<unknown>;
}

const A_PAUSE_MS = 600;

/** One record, for one person or for many: typed, read back, reviewed and shown before it is sent. */
export function RecordForm(props: RecordFormProps) {
  const { account, about, people, isWhole, begin, corrects, onChoose, onLeave, reload } = props;
  const t = useTranslations("history");
  const say = useSaidRecord();
  const locale = useLocale();
  const store = useQuery(api.store.describe.queryOptions());
  const inHand = useRecordDraft(account, about, begin);
  const { draft, seen, change, see, forget } = inHand;
  const [asked, setAsked] = useState(false);
  const [paused] = useDebouncedValue(draft, A_PAUSE_MS);
  const first = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const rememberSource = useRememberSource(account);
  const sending = useSubmitRecord(inHand);

  const today = parseDay(store.data?.today ?? "") ?? 0;
  const reading = { locale, today };
  const reviewed = reviewPeople(people, draft, reading, corrects);
  const common = readRecord(draft, reading);
  const remarks = useFieldRemarks(reviewed, {
    cited: draft.cited.length,
    isAsked: asked,
    isPausing: paused === draft,
    lacksReason: corrects !== undefined && draft.reason.trim() === "",
  });
  const touched = isTouched(draft, begin);
  const changed = reviewed.filter(
    ({ person: { ref, version = 0 } }) => seen[ref] !== undefined && seen[ref] !== version,
  );
  const conflict = touched && changed.length > 0;

  // Nothing typed yet: whatever comes in is what the writer sees.
  useEffect(() => {
    const fresh = people.filter(
      ({ ref, version = 0 }) => seen[ref] === undefined || (!touched && seen[ref] !== version),
    );
    if (fresh.length > 0) see(Object.fromEntries(fresh.map(({ ref, version = 0 }) => [ref, version])));
  }, [people, seen, see, touched]);
  // Who was taken out of the record is no part of what is kept of it.
  useEffect(() => {
    const gone = Object.keys(seen).filter((ref) => !people.some((one) => one.ref === ref));
    if (isWhole && gone.length > 0) forget(gone);
  }, [forget, isWhole, people, seen]);
  // What somebody else cites for the corrected record meanwhile is not left out of it.
  useEffect(() => {
    const since = withCitedSince(draft, begin);
    if (since) change(since);
  }, [begin, change, draft]);
  const isShown = store.data !== undefined;
  useEffect(() => {
    if (isShown) first.current?.focus();
  }, [isShown]);

  const lookAgain = () => see(Object.fromEntries(people.map(({ ref, version = 0 }) => [ref, version])));
  const submit = async (versions = seen) => {
    const request = recordRequest({ draft, seen: versions }, reviewed, corrects);
    setAsked(true);
    if (!request || !isWhole || sending.isSending) return;
    try {
      const { seq } = await sending.submit(request);
      setLastChange({ seq, said: say(draft, people, corrects !== undefined), isUndo: false });
      void rememberSource(draft.source);
      onLeave();
    } catch (error) {
      // What went wrong is said on the page; a conflict needs what stands now.
      if (failureOf(error).kind === "conflict") await reload();
    }
  };
  const keepMine = () => {
    const versions = Object.fromEntries(people.map(({ ref, version = 0 }) => [ref, version]));
    lookAgain();
    void submit(versions);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "F6" || !onChoose) return;
    event.preventDefault();
    const inRows = rows.current?.contains(document.activeElement) ?? false;
    if (inRows) first.current?.focus();
    else rows.current?.querySelector<HTMLElement>("[data-row]")?.focus();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  if (!store.data) return null;
  const label =
    corrects !== undefined
      ? t("submitCorrection")
      : people.length > 1
        ? t("submitMany", { count: people.length })
        : t("submit");
  return (
    <form onSubmit={(event) => event.preventDefault()} noValidate>
      {conflict && (
        <ConflictView
          draft={draft}
          people={changed}
          called={asked ? 1 : 0}
          onKeep={keepMine}
          onEdit={() => {
            lookAgain();
            sending.reset();
            first.current?.focus();
          }}
          onTake={() => {
            inHand.drop();
            onLeave();
          }}
        />
      )}
      <div className={classes["layout"]}>
        <div className={classes["form"]}>
          {people.length === 1 && <p className={classes["person"]}>{people[0]?.name}</p>}
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
            read={common}
            days={people.length === 1 ? (reviewed[0]?.review?.days ?? null) : null}
            remarks={remarks}
            {...(people.length === 1 && { sex: people[0]?.sex })}
            mayBeMilestone={people.length === 1}
            isCorrection={corrects !== undefined}
            first={first}
          />
          {sending.error !== null && !conflict && <NotRecorded error={sending.error} retry={() => void submit()} />}
          {asked && remarks.all.length > 0 && (
            <p role="alert" className={classes["refusal"]}>
              {t("notYet")} {remarks.all.join(" ")}
            </p>
          )}
          <Submit label={label} isSending={sending.isSending} onSubmit={() => void submit()} onLeave={onLeave} />
        </div>
        <div ref={rows} className={classes["side"]}>
          <RecordPreview people={reviewed} isMilestone={draft.is === "milestone"} today={today} />
          {onChoose && (
            <PeopleRows
              people={reviewed}
              draft={draft}
              change={change}
              onRemove={(ref) => onChoose(people.map((one) => one.ref).filter((one) => one !== ref))}
            />
          )}
        </div>
      </div>
    </form>
  );
}
