import { SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { GRADES } from "@paradero/shared/statuses/grades";
import { MILESTONE_KINDS } from "@paradero/shared/statuses/milestones";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import type { Sex } from "@paradero/shared/person/profiles";
import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { IconDiamond } from "@tabler/icons-react";
import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { PlaceField } from "../../facilities/place-field.tsx";
import { FreshSourceFields } from "../../sources/fresh-source-fields.tsx";
import { EMPTY_SOURCE } from "../../sources/source-draft.ts";
import { SourceField } from "../../sources/source-field.tsx";
import { STATUS_COLOUR } from "../../status/status-colours.ts";
import { STATUS_ICON } from "../../status/status-icons.ts";
import { ChoiceField } from "../../forms/choice-field.tsx";
import { CitedSources } from "../cited-sources.tsx";
import { DateField } from "../../forms/date-field.tsx";
import type { FieldRemarks } from "./field-remarks.ts";
import { Warnings } from "./findings.tsx";
import { addsSource, type ReadRecord } from "./read-record.ts";
import type { RecordDraft } from "./draft.ts";
import classes from "./form.module.css";
import type { ReviewedPerson } from "./reviewed-people.ts";
import { useStatusLetters } from "../../forms/use-status-letters.ts";

interface RecordFieldsProps {
  readonly account: string;
  readonly draft: RecordDraft;
  readonly change: (patch: Partial<RecordDraft>) => void;
  /** What was read of it for everybody without an exception. */
  readonly read: ReadRecord;
  readonly days: NonNullable<ReviewedPerson["review"]>["days"];
  readonly remarks: FieldRemarks;
  /** Of the one person whom it is about. */
  readonly sex?: Sex | null | undefined;
  /** Milestones are recorded for one person at a time. */
  readonly mayBeMilestone: boolean;
  readonly isCorrection: boolean;
  readonly first: Ref<HTMLInputElement>;
}

/** The fields of a record, in the order in which a message says them: what, when, where, who says so, how sure. */
export function RecordFields(props: RecordFieldsProps) {
  const { account, draft, change, read, days, remarks, mayBeMilestone, isCorrection, first } = props;
  const t = useTranslations("history");
  const sources = useTranslations("sources.field");
  const words = useTranslations("words");
  const sex = props.sex === undefined ? UNKNOWN : (props.sex ?? UNKNOWN);
  const letters = useStatusLetters();
  const { fresh } = draft.source;
  return (
    <div className={classes["form"]}>
      {mayBeMilestone && !isCorrection && (
        <SegmentedControl
          aria-label={t("is")}
          value={draft.is}
          onChange={(is) => change({ is: is === "milestone" ? "milestone" : "status" })}
          data={[
            { value: "status", label: t("isStatus") },
            { value: "milestone", label: t("isMilestone") },
          ]}
          style={{ justifySelf: "start" }}
        />
      )}
      <div>
        {draft.is === "status" ? (
          <ChoiceField
            field={first}
            letters={letters}
            legend={t("what")}
            hint={t("whatHint")}
            refusal={remarks.refusal("what")}
            value={draft.status}
            onChoose={(status) => change({ status })}
            choices={STATUSES.map((status) => {
              const Icon = STATUS_ICON[status];
              const sign = <Icon aria-hidden size={18} color={STATUS_COLOUR[status]} />;
              return { key: status, label: words(`statusOf.${sex}.${status}`), sign };
            })}
          />
        ) : (
          <ChoiceField
            field={first}
            legend={t("whatMilestone")}
            hint={t("whatHint")}
            refusal={remarks.refusal("what")}
            value={draft.kind}
            onChoose={(kind) => change({ kind })}
            choices={MILESTONE_KINDS.map((kind) => ({
              key: kind,
              label: words(`milestone.${kind}`),
              sign: <IconDiamond aria-hidden size={16} />,
            }))}
          />
        )}
        <Warnings findings={remarks.warnings("what")} />
      </div>
      <div>
        <DateField
          label={t("date")}
          hint={t("dateHint")}
          placeholder={t("dateExample")}
          typed={draft.date}
          onType={(date) => change({ date })}
          range={read.date}
          days={days}
          refusal={remarks.refusal("date")}
          ofStatus={draft.is === "status"}
        />
        <Warnings findings={remarks.warnings("date")} />
      </div>
      {draft.begunWith.length > 0 && (
        <CitedSources
          cited={draft.cited}
          asOf={read.asOf}
          onChange={(cited) => change({ cited })}
          refusal={(index) => remarks.refusal(`cited.${index}`)}
        />
      )}
      <div>
        <SourceField
          account={account}
          label={draft.cited.length > 0 ? t("cited.add") : sources("label")}
          source={draft.source}
          onChange={(source) => change({ source })}
          refusal={remarks.refusal("source")}
        />
        {fresh && (
          <FreshSourceFields
            source={fresh}
            onChange={(source) => change({ source: { ...draft.source, fresh: source } })}
            onCancel={() => change({ source: EMPTY_SOURCE })}
            refusals={{
              title: remarks.refusal("title"),
              publisher: remarks.refusal("publisher"),
              url: remarks.refusal("url"),
              language: remarks.refusal("language"),
            }}
            published={
              <DateField
                label={sources("published")}
                typed={fresh.published}
                onType={(published) => change({ source: { ...draft.source, fresh: { ...fresh, published } } })}
                range={read.published}
                refusal={remarks.refusal("published")}
              />
            }
          />
        )}
      </div>
      {addsSource(draft) && (
        <Textarea
          label={t("says")}
          description={t("saysHint")}
          autosize
          minRows={2}
          value={draft.says}
          onChange={(event) => change({ says: event.currentTarget.value })}
        />
      )}
      <PlaceField
        label={t("place")}
        hint={t("placeHint")}
        place={draft.place}
        // Another facility lies where it lies.
        onChange={(place) => change({ place, ...(place.chosen && { state: "" }) })}
      />
      {isCorrection && draft.is === "status" && (
        <TextInput
          label={t("state")}
          value={draft.state}
          onChange={(event) => change({ state: event.currentTarget.value })}
          autoComplete="off"
        />
      )}
      <ChoiceField
        legend={t("grade")}
        hint={words(`gradeMeans.${draft.grade}`)}
        value={draft.grade}
        onChoose={(grade) => change({ grade })}
        choices={GRADES.map((grade) => ({ key: grade, label: words(`grade.${grade}`) }))}
      />
      <div className={classes["pair"]}>
        {addsSource(draft) && (
          <TextInput
            label={t("locator")}
            description={t("locatorHint")}
            value={draft.locator}
            onChange={(event) => change({ locator: event.currentTarget.value })}
            autoComplete="off"
          />
        )}
        <TextInput
          label={t("note")}
          description={t("noteHint")}
          value={draft.internalNote}
          onChange={(event) => change({ internalNote: event.currentTarget.value })}
          autoComplete="off"
        />
      </div>
      {isCorrection && (
        <Textarea
          label={t("reason")}
          description={t("reasonHint")}
          error={remarks.refusal("reason")}
          autosize
          minRows={2}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
