import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DateField } from "../../forms/date-field.tsx";
import type { Fault, RecordField } from "../../history/record/read-record.ts";
import { FreshSourceFields } from "../../sources/fresh-source-fields.tsx";
import { EMPTY_SOURCE } from "../../sources/source-draft.ts";
import { SourceField } from "../../sources/source-field.tsx";
import type { ListDraft } from "./draft/list-draft.ts";
import classes from "./mapping.module.css";
import type { ReadList } from "./draft/read-list-draft.ts";

interface MappingBasisProps {
  readonly account: string;
  readonly draft: ListDraft;
  readonly change: (patch: Partial<ListDraft>) => void;
  readonly read: ReadList;
  /** Somebody tried to read the list: what is missing is said. */
  readonly isAsked: boolean;
}

/** What the records rest on. */
export function MappingSource({ account, draft, change, read, isAsked }: MappingBasisProps) {
  const t = useTranslations("mapping.basis");
  const missing = useTranslations("history.missing");
  const sources = useTranslations("sources.field");
  const { fresh } = draft.source;
  const [isJustBegun, setJustBegun] = useState(false);
  const refusal = (
    field: Extract<RecordField, "source" | "title" | "publisher" | "url" | "published" | "language">,
  ) => {
    const fault = read.source[field];
    if (fault === undefined || (!isAsked && fault === "missing")) return undefined;
    return fault === "missing" ? missing(field) : fault.sentence;
  };
  return (
    <div className={classes["parts"]}>
      <SourceField
        account={account}
        label={t("source")}
        source={draft.source}
        onChange={(source) => {
          setJustBegun(source.fresh !== null);
          change({ source });
        }}
        refusal={refusal("source")}
      />
      {fresh && (
        <FreshSourceFields
          source={fresh}
          mayFocus={isJustBegun}
          onChange={(source) => change({ source: { ...draft.source, fresh: source } })}
          onCancel={() => change({ source: EMPTY_SOURCE })}
          refusals={{
            title: refusal("title"),
            publisher: refusal("publisher"),
            url: refusal("url"),
            language: refusal("language"),
          }}
          published={
            <DateField
              label={sources("published")}
              typed={fresh.published}
              onType={(published) => change({ source: { ...draft.source, fresh: { ...fresh, published } } })}
              range={read.published}
              refusal={refusal("published")}
            />
          }
        />
      )}
    </div>
  );
}

/** Whether the list says who is held, by whom it is, and of which day it speaks. */
export function MappingRoster({ draft, change, read, isAsked }: Omit<MappingBasisProps, "account">) {
  const t = useTranslations("mapping.basis");
  const refusal = (fault: Fault | undefined, missing: string) => {
    if (fault === undefined || (!isAsked && fault === "missing")) return undefined;
    return fault === "missing" ? missing : fault.sentence;
  };
  return (
    <div className={classes["parts"]}>
      <div className={classes["pair"]}>
        <TextInput
          label={t("organization")}
          value={draft.organization}
          maxLength={200}
          error={refusal(read.roster.organization, t("missing.organization"))}
          onChange={(event) => change({ organization: event.currentTarget.value })}
          autoComplete="organization"
        />
        <TextInput
          label={t("title")}
          value={draft.title}
          maxLength={300}
          error={refusal(read.roster.rosterTitle, t("missing.title"))}
          onChange={(event) => change({ title: event.currentTarget.value })}
          autoComplete="off"
        />
      </div>
      <Checkbox
        label={t("custody")}
        description={t("custodyHint")}
        checked={draft.isCustody}
        onChange={(event) => change({ isCustody: event.currentTarget.checked })}
      />
      {draft.isCustody && (
        <DateField
          label={t("asOf")}
          hint={t("asOfHint")}
          typed={draft.asOf}
          onType={(asOf) => change({ asOf })}
          range={read.asOf}
          refusal={refusal(read.roster.asOf, t("missing.asOf"))}
        />
      )}
    </div>
  );
}
