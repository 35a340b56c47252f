import { Button, Group } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { Page } from "../../ui/page.tsx";

interface UnfinishedRecordProps {
  /** For whom it was being typed. */
  readonly refs: readonly string[];
  /** Others were chosen by now. */
  readonly isForOthers: boolean;
  readonly onSettle: (dropped: boolean) => void;
}

const SHOWN = 8;

/** A record for several people was left half typed: whoever begins one for others says first what becomes of it. */
export function UnfinishedRecord({ refs, isForOthers, onSettle }: UnfinishedRecordProps) {
  const t = useTranslations("history.unfinished");
  const format = useFormatter();
  const people = useQueries({ queries: refs.slice(0, SHOWN).map((ref) => api.people.get.queryOptions({ ref })) });
  const names = people.flatMap(({ data }) => data?.name ?? []);
  const more = refs.length - SHOWN;
  return (
    <Page title={t("title")}>
      <p>{t("lead", { count: refs.length })}</p>
      <p>{format.list(more > 0 ? [...names, t("more", { count: more })] : names)}</p>
      <Group>
        <Button onClick={() => onSettle(false)}>{t("goOn")}</Button>
        <Button variant="default" onClick={() => onSettle(true)}>
          {t(isForOthers ? "dropForOthers" : "drop")}
        </Button>
      </Group>
    </Page>
  );
}
