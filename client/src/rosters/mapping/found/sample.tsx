import { lineFaultSentence } from "@paradero/shared/rosters/line-faults";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useId } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type FoundFile, type TriedRows, useColumnName } from "../props.ts";
import classes from "../mapping.module.css";

interface FoundSampleProps {
  readonly found: FoundFile;
  /** What a mapping made of these rows; a cell with a fault says so. */
  readonly tried: TriedRows | undefined;
  /** Columns that no mapping uses are drawn back. */
  readonly isUsed: (column: string) => boolean;
}

/** The first rows as they stand in the file, with their line numbers. */
export function FoundSample({ found, tried, isUsed }: FoundSampleProps) {
  const t = useTranslations("mapping.found");
  const id = useId();
  const nameOf = useColumnName(found);
  const { columns, sample } = found;
  if (sample.length === 0) return <p>{t("noRows")}</p>;
  return (
    <>
      <p id={id} className={classes["aside"]}>
        {t("sample", { count: sample.length })}
      </p>
      {/* It scrolls both ways, so that the keys have to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes["sampleBox"]} role="region" aria-labelledby={id} tabIndex={0}>
        <table className={classes["sample"]}>
          <thead>
            <tr>
              <th scope="col" className={classes["lineNumber"]}>
                {t("line")}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" data-unused={!isUsed(column)}>
                  {nameOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row, at) => (
              <tr key={row.number}>
                <th scope="row" className={classes["lineNumber"]}>
                  {row.number}
                </th>
                {columns.map((column, index) => (
                  <SampleCell
                    key={column}
                    said={row.cells[index] ?? ""}
                    isUsed={isUsed(column)}
                    faults={faultsOf(tried?.rows[at]).filter((fault) => fault.column === column)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function faultsOf(row: TriedRows["rows"][number] | undefined) {
  return row ? [...row.faults, ...row.unread] : [];
}

interface SampleCellProps {
  readonly said: string;
  readonly isUsed: boolean;
  readonly faults: TriedRows["rows"][number]["faults"];
}

function SampleCell({ said, isUsed, faults }: SampleCellProps) {
  const locale = useLocale();
  const sentences = faults.map((fault) => lineFaultSentence(fault, locale));
  return (
    <td data-unused={!isUsed} data-faulty={faults.length > 0} title={sentences.length > 0 ? sentences.join(" ") : said}>
      {sentences.length > 0 && (
        <>
          <IconAlertTriangle aria-hidden size={15} color="var(--warning)" />
          <span className="visually-hidden">{sentences.join(" ")}</span>{" "}
        </>
      )}
      {said}
    </td>
  );
}
