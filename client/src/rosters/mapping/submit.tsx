import { Button, Kbd } from "@mantine/core";
import { useTranslations } from "use-intl";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import classes from "./mapping.module.css";
import type { ReadList } from "./draft/read-list-draft.ts";
import { useGapSentences } from "./draft/use-gap-sentences.ts";
import type { useReadRoster } from "./draft/use-read-roster.ts";

interface MappingSubmitProps {
  readonly read: ReadList;
  readonly isAsked: boolean;
  readonly name: string;
  readonly reading: ReturnType<typeof useReadRoster>;
  readonly onSubmit: () => void;
}

/** Reads the whole list, or says what is missing for that. */
export function MappingSubmit({ read, isAsked, name, reading, onSubmit }: MappingSubmitProps) {
  const t = useTranslations("mapping");
  const missing = useTranslations("history.missing");
  const sentences = useGapSentences();
  const said = Object.values(read.source).flatMap((fault) =>
    fault === undefined || fault === "missing" ? [] : [fault.sentence],
  );
  const lacks = [
    ...sentences(read.gaps),
    ...(read.orderIsOpen ? [t("dates.missing")] : []),
    ...(["source", "title", "publisher", "url", "published"] as const).flatMap((field) =>
      read.source[field] === "missing" ? [missing(field)] : [],
    ),
    ...said,
    ...(read.roster.organization ? [t("basis.missing.organization")] : []),
    ...(read.roster.rosterTitle ? [t("basis.missing.title")] : []),
    ...(read.roster.asOf ? [t("basis.missing.asOf")] : []),
  ];
  return (
    <div className={classes["submit"]}>
      {isAsked && lacks.length > 0 && (
        <div role="alert" className={classes["failed"]}>
          <p>{t("notYet")}</p>
          <ul>
            {lacks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {reading.error !== null && <NotRecorded error={reading.error} retry={onSubmit} />}
      <Button size="md" onClick={onSubmit} loading={reading.isSending}>
        {t("read", { name })}
      </Button>
      <span className={classes["aside"]}>
        <Kbd>{t("readKeys")}</Kbd>
      </span>
      <p className={classes["aside"]}>{t("readHint")}</p>
    </div>
  );
}
