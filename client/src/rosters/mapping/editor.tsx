import { parseDay } from "@paradero/shared/dates/days";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { FoundFormat } from "./found/format.tsx";
import { FoundRemarks } from "./found/remarks.tsx";
import { FoundSample } from "./found/sample.tsx";
import { formatOf } from "./draft/list-draft.ts";
import { MappingRoster, MappingSource } from "./basis.tsx";
import { MappingColumns } from "./columns.tsx";
import { fitted } from "./draft/columns-of.ts";
import { MappingDates } from "./dates.tsx";
import { editMapping, type MappingEdit } from "./draft/edit.ts";
import { MappingKeep } from "./keep.tsx";
import { MappingPerson } from "./person.tsx";
import { MappingPreviewPanel } from "./preview-panel.tsx";
import type { FoundFile } from "./props.ts";
import { MappingPublication } from "./publication.tsx";
import { MappingRecords } from "./records.tsx";
import { MappingSection } from "./section.tsx";
import { MappingStart } from "./start.tsx";
import { MappingSubmit } from "./submit.tsx";
import classes from "./mapping.module.css";
import { usesOf } from "./draft/uses.ts";
import { readListDraft } from "./draft/read-list-draft.ts";
import { useDraftOfMapping } from "./draft/use-draft-of-mapping.ts";
import type { ListInHand } from "./draft/use-list-draft.ts";
import { useReadRoster } from "./draft/use-read-roster.ts";
import { useTriedMapping } from "./use-tried-mapping.ts";

interface MappingEditorProps {
  readonly account: string;
  readonly file: string;
  readonly name: string;
  readonly found: FoundFile;
  /** What is shown of the file is not what was asked for last. */
  readonly isLooking: boolean;
  readonly inHand: ListInHand;
  readonly onReading: (job: string) => void;
}

/** How the file is read, what its columns mean and what it rests on, with the first rows as they will be understood. */
export function MappingEditor({ account, file, name, found, isLooking, inHand, onReading }: MappingEditorProps) {
  const t = useTranslations("mapping");
  const locale = useLocale();
  const store = useQuery(api.store.describe.queryOptions());
  const [isAsked, setAsked] = useState(false);
  const { draft, change } = inHand;
  const reading = useReadRoster(inHand, onReading);
  const draftOf = useDraftOfMapping();
  const fit = draft.mapping === null ? { mapping: found.proposal, missing: [] } : fitted(draft.mapping, found.columns);
  const { mapping } = fit;
  const today = parseDay(store.data?.today ?? "") ?? 0;
  const read = readListDraft(draft, mapping, { columns: found.columns, dateOrder: found.dateOrder, locale, today });
  const tried = useTriedMapping(file, isLooking ? null : read.tried);
  const edit = (said: MappingEdit) => change({ mapping: editMapping(mapping, said) });
  const take = async (taken: RosterMapping | null, begunWith: string) => {
    if (taken === null) change({ mapping: null, begunWith: "" });
    else change({ ...(await draftOf(taken)), mapping: taken, format: formatOf(taken), begunWith });
  };
  const submit = () => {
    setAsked(true);
    if (read.sent && !isLooking) reading.begin(file, read.sent);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  const parts = { mapping, edit, found };
  const whole = { account, draft, change, read, isAsked };
  return (
    // The keys of the form work in all of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown} noValidate>
      <MappingSection title={t("found.title")} lead={t("found.lead")}>
        <FoundFormat found={found} chosen={draft.format} onChoose={(format) => change({ format })} />
        <FoundRemarks remarks={found.remarks} />
        <div data-stale={isLooking} className={classes["following"]}>
          <FoundSample
            found={found}
            tried={tried.isOld ? undefined : tried.rows}
            isUsed={(column) => usesOf(mapping, column).length > 0}
          />
        </div>
      </MappingSection>
      <div className={classes["layout"]}>
        <div>
          <MappingSection title={t("columns.title")} lead={t("columns.lead")}>
            <MappingStart begunWith={draft.begunWith} onTake={(taken, begunWith) => void take(taken, begunWith)} />
            {fit.missing.length > 0 && (
              <p className={classes["warning"]}>{t("columns.missing", { count: fit.missing.length })}</p>
            )}
            <MappingColumns {...parts} missing={fit.missing} />
          </MappingSection>
          <MappingSection title={t("person.title")}>
            <MappingPerson {...parts} />
          </MappingSection>
          <MappingSection title={t("records.heading")} lead={t("records.lead")}>
            <MappingRecords {...parts} />
          </MappingSection>
          <MappingSection title={t("dates.title")}>
            <MappingDates {...parts} refusal={isAsked && read.orderIsOpen ? t("dates.missing") : undefined} />
          </MappingSection>
          <MappingSection title={t("basis.heading")} lead={t("basis.lead")}>
            <MappingSource {...whole} />
            <MappingRoster {...whole} />
            <MappingPublication {...parts} />
          </MappingSection>
          <MappingSection title={t("keep.title")}>
            <MappingKeep
              key={draft.begunWith}
              mapping={read.written}
              begunWith={draft.begunWith}
              isWhole={read.tried !== null}
              onSaved={(begunWith) => change({ begunWith })}
            />
          </MappingSection>
          <MappingSubmit read={read} isAsked={isAsked} name={name} reading={reading} onSubmit={submit} />
        </div>
        <MappingPreviewPanel
          found={found}
          tried={tried}
          gaps={read.gaps}
          attested={read.written.roster?.asOf ?? null}
        />
      </div>
    </form>
  );
}
