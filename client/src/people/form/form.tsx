import { Button } from "@mantine/core";
import { parseDay } from "@paradero/shared/dates/days";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import type { Person } from "../life-words.ts";
import { differencesOf, mainName, settled } from "./conflict.ts";
import { PersonConflictView } from "./conflict-view.tsx";
import { draftOfPerson, type PersonDraft, readPerson } from "./draft.ts";
import { PersonFields } from "./form-fields.tsx";
import classes from "./form.module.css";
import { PossibleDuplicates } from "./possible-duplicates.tsx";
import { usePersonDraft } from "./use-person-draft.ts";
import { useSubmitPerson } from "./use-submit-person.ts";

interface PersonFormProps {
  readonly account: string;
  /** Who is edited, as they stand now; without it somebody new is put on record. */
  readonly edited?: Person;
}

/** Under what an edit of this person is kept. */
export function editDraft(ref: string): string {
  return `edit ${ref}`;
}

/** Who somebody is: what is typed is kept until it is recorded, and who it may be already is shown beside it. */
export function PersonForm({ account, edited }: PersonFormProps) {
  const t = useTranslations("editing");
  const locale = useLocale();
  const navigate = useNavigate();
  const client = useQueryClient();
  const store = useQuery(api.store.describe.queryOptions());
  const inHand = usePersonDraft(account, edited ? editDraft(edited.ref) : "new-person", edited);
  const sending = useSubmitPerson(inHand);
  const [asked, setAsked] = useState(false);
  const [isSame, setSame] = useState(false);
  /** How often the writer tried to send it since they typed. */
  const [tries, setTries] = useState(0);
  const { mine: draft, begin, theirs } = inHand;
  const today = parseDay(store.data?.today ?? "") ?? 0;
  const read = readPerson(draft, locale, today);
  const drafts = { begin, theirs, mine: settled(draft, locale, today) };
  const differences = edited ? differencesOf(drafts) : [];

  const change = (patch: Partial<PersonDraft>) => {
    setSame(false);
    setTries(0);
    inHand.change(patch);
  };
  const leave = (ref: string | undefined) => {
    inHand.drop();
    if (ref === undefined) void navigate({ to: "/people" });
    else void navigate({ to: "/people/$ref", params: { ref } });
  };
  const send = async (wanted: PersonDraft, version: number | undefined): Promise<void> => {
    const { input: person } = readPerson(wanted, locale, today);
    if (!person || sending.isSending) return;
    const about = edited && version !== undefined && { edited: { ref: edited.ref, version } };
    const done = await sending.submit({ person, reason: wanted.reason.trim(), ...about });
    if (!done) return;
    if ("stands" in done) {
      const stands = draftOfPerson(done.stands);
      const isOnlyNewer = done.stands.version !== version;
      if (done.stands.ref !== edited?.ref) return;
      // What was changed meanwhile is not of what is typed here: a record of custody, say.
      const isFree = differencesOf({ begin, theirs: stands, mine: settled(wanted, locale, today) }).length === 0;
      if (isFree && isOnlyNewer) await send(wanted, done.stands.version);
      return;
    }
    setLastChange({ seq: done.seq, said: t(edited ? "edited" : "created", { name: mainName(wanted) }), isUndo: false });
    void client.invalidateQueries();
    leave(done.ref);
  };
  const submit = () => {
    setAsked(true);
    setTries(tries + 1);
    const isNothing = edited !== undefined && JSON.stringify({ ...drafts.mine, reason: "" }) === JSON.stringify(theirs);
    setSame(isNothing);
    if (!isNothing && differences.length === 0) void send(draft, edited?.version);
  };
  const settle = (chosen: PersonDraft) => {
    sending.reset();
    setTries(0);
    inHand.settle(chosen, theirs, edited?.version ?? 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <>
      {edited && differences.length > 0 && (
        <PersonConflictView
          // What was chosen was chosen of these: it is asked again when they change once more.
          key={JSON.stringify(theirs)}
          personRef={edited.ref}
          seen={inHand.seen}
          drafts={drafts}
          differences={differences}
          called={tries}
          onSave={(chosen) => {
            settle(chosen);
            void send(chosen, edited.version);
          }}
          onEdit={settle}
          onDiscard={() => leave(edited.ref)}
        />
      )}
      {/* The keys of the form work in all of its fields. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form className={classes["layout"]} onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown} noValidate>
        <div className={classes["form"]}>
          {inHand.isFromBefore && (
            <p className={classes["kept"]}>
              {t("kept")}
              <Button variant="subtle" size="compact-sm" onClick={inHand.drop}>
                {t("startAgain")}
              </Button>
            </p>
          )}
          <PersonFields
            draft={draft}
            change={change}
            faults={read.faults}
            asked={asked}
            isEdit={edited !== undefined}
          />
          {asked && read.faults.other !== undefined && (
            <p role="alert" className={classes["failed"]}>
              {t("wrong")}
            </p>
          )}
          {isSame && (
            <p role="alert" className={classes["failed"]}>
              {t("same")}
            </p>
          )}
          {sending.error !== null && differences.length === 0 && <NotRecorded error={sending.error} retry={submit} />}
          {differences.length > 0 && (
            <p className={classes["failed"]}>
              {t("conflict.title")}.{" "}
              <Button variant="default" size="compact-sm" onClick={() => setTries(tries + 1)}>
                {t("conflict.compare")}
              </Button>
            </p>
          )}
          <div className={classes["submit"]}>
            <Button size="md" onClick={submit} loading={sending.isSending}>
              {edited ? t("save") : t("create")}
            </Button>
            <Button variant="subtle" onClick={() => leave(edited?.ref)}>
              {t("cancel")}
            </Button>
          </div>
        </div>
        <PossibleDuplicates draft={draft} birth={read.input?.birth ?? null} except={edited?.ref} />
      </form>
    </>
  );
}
