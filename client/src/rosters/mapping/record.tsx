import { Button, NativeSelect } from "@mantine/core";
import { GRADES } from "@paradero/shared/statuses/grades";
import type { RecordMapping } from "@paradero/shared/rosters/mapping/mapping";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import { useTranslations } from "use-intl";
import { PartSelect, type RecordProps } from "./part-select.tsx";
import { RecordDate, RecordDateMore } from "./record-date.tsx";
import { MappingValues } from "./values.tsx";
import classes from "./mapping.module.css";
import { SIDE_PARTS } from "./draft/uses.ts";
import { seenValues, valuesOf } from "./found/seen-values.ts";

/** The status is not one of ours: a column says it. */
const BY_COLUMN = "column";

/** One record of a line: which status, since when, where. */
export function MappingRecord(props: RecordProps) {
  const { mapping, record, index, edit, found } = props;
  const t = useTranslations("mapping.records");
  const words = useTranslations("words");
  const { status } = record;
  const fixed = typeof status === "string" ? status : null;
  const chooseStatus = (value: string) => {
    const chosen = STATUSES.find((known) => known === value);
    edit({ is: "record", index, patch: { status: chosen ?? { column: "", values: {} } } });
  };
  return (
    <fieldset className={classes["record"]}>
      <legend>
        {t("title", { number: index + 1 })} {fixed && words(`statusShort.${fixed}`)}
      </legend>
      <div className={classes["pair"]}>
        <NativeSelect
          label={t("status")}
          value={fixed ?? BY_COLUMN}
          onChange={(event) => chooseStatus(event.currentTarget.value)}
          data={[
            ...STATUSES.map((one) => ({ value: one, label: words(`statusShort.${one}`) })),
            { value: BY_COLUMN, label: t("byColumn") },
          ]}
        />
        {fixed === null && <PartSelect {...props} part="status" />}
      </div>
      {typeof status !== "string" && status.column !== "" && (
        <MappingValues
          label={words("facet.status")}
          seen={seenValues(valuesOf(found, status.column), undefined, mapping.format.empty)}
          values={status.values}
          words={STATUSES.map((one) => ({ value: one, label: words(`statusShort.${one}`) }))}
          onSay={(value, meaning) => edit({ is: "value", at: index, value, meaning })}
        />
      )}
      <RecordDate {...props} />
      <details open={hasMore(record)}>
        <summary>{t("more")}</summary>
        <div className={classes["pair"]}>
          {SIDE_PARTS.filter((part) => part !== "place" || !record.date.splitPlace).map((part) => (
            <PartSelect key={part} {...props} part={part} />
          ))}
          <NativeSelect
            label={t("grade")}
            value={record.grade}
            onChange={(event) => {
              const grade = GRADES.find((known) => known === event.currentTarget.value);
              if (grade) edit({ is: "record", index, patch: { grade } });
            }}
            data={GRADES.map((grade) => ({ value: grade, label: words(`grade.${grade}`) }))}
          />
          {record.date.column !== undefined && <RecordDateMore {...props} />}
        </div>
      </details>
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => edit({ is: "removeRecord", index })}>
          {t("remove", { number: index + 1 })}
        </Button>
      </div>
    </fieldset>
  );
}

/** Something of what is folded away is said. */
function hasMore(record: RecordMapping): boolean {
  const { ignore, precision, column, within } = record.date;
  const hasWithin = column !== undefined && within !== undefined;
  return (
    hasWithin || ignore.length > 0 || precision !== undefined || SIDE_PARTS.some((part) => record[part] !== undefined)
  );
}
