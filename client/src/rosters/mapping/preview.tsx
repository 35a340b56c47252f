import { Checkbox } from "@mantine/core";
import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { attribute, LISTED_ATTRIBUTES, type ListedAttribute } from "@paradero/shared/person/attributes";
import { ATTESTED_STATUS } from "@paradero/shared/statuses/statuses";
import { lineFaultSentence } from "@paradero/shared/rosters/line-faults";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useAttributeWords } from "../../i18n/use-attribute-words.ts";
import { useDates } from "../../i18n/use-dates.ts";
import { StatusBadge } from "../../status/status-badge.tsx";
import type { FoundFile, TriedRows } from "./props.ts";
import classes from "./mapping.module.css";

interface MappingPreviewProps {
  readonly found: FoundFile;
  readonly tried: TriedRows;
  /** The day on which the list says that its people are held. */
  readonly attested: string | null;
}

/** The first rows as they will be understood, each with what is wrong in it. */
export function MappingPreview({ found, tried, attested }: MappingPreviewProps) {
  const t = useTranslations("mapping.preview");
  const id = useId();
  const [isOnly, setOnly] = useState(false);
  const rows = tried.rows.map((row, at) => ({ row, number: found.sample[at]?.number ?? 0 }));
  const toLookAt = rows.filter(({ row }) => row.faults.length + row.unread.length + row.remarks.length > 0);
  const shown = isOnly && toLookAt.length > 0 ? toLookAt : rows;
  return (
    <>
      <p id={id} role="status" className={classes["aside"]}>
        {t("count", { rows: tried.rows.length, refused: tried.refused })}
      </p>
      {toLookAt.length > 0 && (
        <Checkbox
          size="sm"
          className={classes["only"] ?? ""}
          label={t("onlyFaulty")}
          checked={isOnly}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so that the keys have to reach it */}
      <div className={classes["previewBox"]} role="region" aria-labelledby={id} tabIndex={0}>
        <ol className={classes["preview"]}>
          {shown.map(({ row, number }) => (
            <PreviewRow key={number} row={row} number={number} attested={attested} />
          ))}
        </ol>
      </div>
    </>
  );
}

interface PreviewRowProps {
  readonly row: TriedRows["rows"][number];
  readonly number: number;
  readonly attested: string | null;
}

function PreviewRow({ row: { line, faults, unread, remarks }, number, attested }: PreviewRowProps) {
  const t = useTranslations("mapping.preview");
  const locale = useLocale();
  const [main, ...others] = line?.names ?? [];
  return (
    <li data-faulty={faults.length > 0}>
      <span className={classes["previewLine"]}>
        <span className="visually-hidden">{t("line")} </span>
        {number}
      </span>
      <div>
        <p className={classes["previewName"]}>{main?.name ?? t(line ? "noName" : "nothing")}</p>
        {others.length > 0 && (
          <p className={classes["aside"]}>{t("also", { names: others.map(({ name }) => name).join(", ") })}</p>
        )}
        {line && <PersonSaid line={line} />}
        {line && <RecordsSaid line={line} attested={attested} />}
        {[...faults, ...unread].map((fault) => (
          <p key={`${fault.column} ${fault.reason} ${fault.value}`} className={classes["fault"]}>
            <IconAlertTriangle aria-hidden size={16} color="var(--warning)" />
            {lineFaultSentence(fault, locale)}
          </p>
        ))}
        {remarks.map((remark) => (
          <p key={`${remark.column} ${remark.reason}`} className={classes["remark"]}>
            <IconInfoCircle aria-hidden size={16} color="var(--ink-muted)" />
            {lineFaultSentence(remark, locale)}
          </p>
        ))}
      </div>
    </li>
  );
}

type Line = NonNullable<TriedRows["rows"][number]["line"]>;

function PersonSaid({ line }: { readonly line: Line }) {
  const words = useAttributeWords();
  const { identifier, heldAt } = line;
  // A date alone says not what happened on it.
  const saidOf = (name: ListedAttribute, said: string) =>
    said !== "" && attribute(name).holds.is === "date" ? `${words.name(name)}: ${said}` : said;
  const said = [
    identifier && `${identifier.scheme} ${identifier.value}`,
    ...LISTED_ATTRIBUTES.map((name) => saidOf(name, words.value(name, line[name], "short"))),
    heldAt?.facility,
    heldAt?.place,
    heldAt?.state,
  ].filter(Boolean);
  return said.length > 0 && <p className={classes["aside"]}>{said.join(" · ")}</p>;
}

function RecordsSaid({ line, attested }: { readonly line: Line } & Pick<MappingPreviewProps, "attested">) {
  const t = useTranslations("mapping.preview");
  const words = useTranslations("words");
  const dates = useDates();
  if (line.records.length === 0) {
    const status = words(`statusOf.${line.sex ?? UNKNOWN}.${ATTESTED_STATUS}`);
    return (
      <p className={classes["aside"]}>
        {attested === null ? t("noRecord") : t("attested", { status, date: dates.day(attested) })}
      </p>
    );
  }
  return (
    <ul className={classes["previewRecords"]}>
      {line.records.map((record) => (
        <li key={`${record.status} ${record.date} ${record.column}`}>
          <StatusBadge status={record.status} sex={line.sex} /> {dates.short(record.date)}
          <span className={classes["aside"]}>
            {[record.facility, record.place, record.state]
              .filter(Boolean)
              .map((where) => ` · ${where}`)
              .join("")}
          </span>
        </li>
      ))}
    </ul>
  );
}
