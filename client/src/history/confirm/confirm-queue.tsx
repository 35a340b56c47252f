import { Button, Group, Kbd } from "@mantine/core";
import { parseDay } from "@paradero/shared/dates/days";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { api, type Outputs } from "../../api.ts";
import { useDates } from "../../i18n/use-dates.ts";
import { FreshSourceFields } from "../../sources/fresh-source-fields.tsx";
import { EMPTY_SOURCE, type SourceDraft } from "../../sources/source-draft.ts";
import { SourceField } from "../../sources/source-field.tsx";
import { StatusBadge } from "../../status/status-badge.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import classes from "./confirm.module.css";
import { DateField } from "../../forms/date-field.tsx";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import { readRecord } from "../record/read-record.ts";
import { EMPTY_DRAFT } from "../record/draft.ts";
import { useConfirm } from "./use-confirm.ts";
import { PersonalName } from "../../people/personal-name.tsx";

type Row = Outputs["history"]["toConfirm"]["rows"][number];

interface ConfirmQueueProps {
  readonly account: string;
  readonly people: readonly Row[];
  /** How many there are in all; `people` are the first of them. */
  readonly total: number;
}

/** One person after the other: one key says that a source still speaks of them so, another goes on. */
export function ConfirmQueue({ account, people, total }: ConfirmQueueProps) {
  const t = useTranslations("history.confirm");
  const sources = useTranslations("sources.field");
  const dates = useDates();
  const locale = useLocale();
  const store = useQuery(api.store.describe.queryOptions());
  const needs = useId();
  const [at, setAt] = useState(0);
  // Nothing is carried over from another job: one key would confirm with a source that nobody chose for this one.
  const [source, setSource] = useState<SourceDraft>(EMPTY_SOURCE);
  const [asOf, setAsOf] = useState("");
  const confirm = useConfirm(account);

  const index = Math.min(at, people.length - 1);
  const person = people[index];
  const today = parseDay(store.data?.today ?? "") ?? 0;
  // The day that it speaks for is read like any other date.
  const read = readRecord({ ...EMPTY_DRAFT, source, date: asOf }, { locale, today });

  // The key sleeps until there is something to confirm with.
  const act = () => {
    if (person && read.source && read.date) confirm.send(person, { source: read.source, asOf: read.date.edtf }, source);
  };
  const go = (step: number) => setAt(Math.max(0, Math.min(people.length - 1, index + step)));
  const now = useRef({ act, go });
  useEffect(() => {
    now.current = { act, go };
  });
  useShortcuts(
    useMemo(
      () => [
        { key: "c", label: t("keys.confirm"), run: () => now.current.act() },
        { key: "n", label: t("keys.skip"), run: () => now.current.go(1) },
        { key: "p", label: t("keys.previous"), run: () => now.current.go(-1) },
      ],
      [t],
    ),
  );
  if (!person || !store.data) return null;
  const isReady = read.source !== null && read.date !== null;
  const chooseSource = (next: SourceDraft) => {
    // The day that was typed is one that the other source speaks for.
    if (next.chosen?.ref !== source.chosen?.ref) setAsOf("");
    setSource(next);
  };
  const sentence = (field: keyof typeof read.faults) => {
    const fault = read.faults[field];
    return fault === undefined || fault === "missing" ? undefined : fault.sentence;
  };
  return (
    <div className={classes["queue"]}>
      <div className={classes["source"]}>
        <SourceField
          account={account}
          label={t("source")}
          source={source}
          onChange={chooseSource}
          refusal={sentence("source")}
        />
        {source.fresh && (
          <FreshSourceFields
            source={source.fresh}
            onChange={(fresh) => setSource({ ...source, fresh })}
            onCancel={() => chooseSource(EMPTY_SOURCE)}
            refusals={{
              title: sentence("title"),
              publisher: sentence("publisher"),
              url: sentence("url"),
              language: sentence("language"),
            }}
            published={
              <DateField
                label={sources("published")}
                typed={source.fresh.published}
                onType={(text) => source.fresh && setSource({ ...source, fresh: { ...source.fresh, published: text } })}
                range={read.published}
                refusal={sentence("published")}
              />
            }
          />
        )}
        <DateField
          label={t("asOf")}
          hint={t("asOfHint")}
          typed={asOf}
          onType={setAsOf}
          range={read.date}
          refusal={sentence("date")}
        />
      </div>
      <section className={classes["person"]} aria-live="polite">
        <p className={classes["left"]}>
          <strong>{t("left", { count: total })}</strong>
          <span className={classes["aside"]}>{t("now", { at: index + 1, count: total })}</span>
        </p>
        <h2>
          <Link to="/people/$ref" params={{ ref: person.ref }}>
            <PersonalName name={person.name} />
          </Link>
        </h2>
        <p className={classes["standing"]}>
          <StatusBadge status={person.status} sex={person.sex} sure={person.sure} />
          {person.since && <span>{`· ${dates.short(person.since.edtf)}`}</span>}
        </p>
        <p className={classes["aside"]}>
          {person.confirmed === null ? t("never") : t("last", { date: dates.day(person.confirmed) })}
        </p>
        {!isReady && (
          <p id={needs} className={classes["aside"]}>
            {t("needSource")}
          </p>
        )}
        {confirm.error !== null && <NotRecorded error={confirm.error} retry={act} />}
        <Group mt="md" gap="sm">
          <Button
            onClick={act}
            loading={confirm.isPending}
            disabled={!isReady}
            aria-describedby={isReady ? undefined : needs}
            rightSection={<Kbd>c</Kbd>}
          >
            {t("confirm")}
          </Button>
          <Button variant="default" onClick={() => go(1)} rightSection={<Kbd>n</Kbd>}>
            {t("skip")}
          </Button>
          <LinkButton to="/record" search={{ person: person.ref }} variant="subtle">
            {t("other")}
          </LinkButton>
        </Group>
      </section>
    </div>
  );
}
