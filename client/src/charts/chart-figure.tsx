import { Anchor, SegmentedControl } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./chart-figure.module.css";

interface ChartFigureProps {
  readonly title: string;
  /** What is counted, under which rule, as known when: honest and short. */
  readonly caption?: ReactNode;
  /** The address of the same numbers as CSV. */
  readonly csv?: string;
  /** The same numbers as a table, with all their dates. */
  readonly table: ReactNode;
  readonly children: ReactNode;
  /** 2 where the chart is a section of the page. */
  readonly level?: 2 | 3;
}

/** The frame of every chart: its name, its table twin one press away, its numbers as a file. */
export function ChartFigure({ title, caption, csv, table, children, level = 2 }: ChartFigureProps) {
  const t = useTranslations("charts");
  const id = useId();
  const [view, setView] = useState("chart");
  const Heading = `h${level}` as const;
  return (
    <figure className={classes["figure"]} aria-labelledby={id}>
      <div className={classes["head"]}>
        <Heading id={id} className={classes["title"]}>
          {title}
        </Heading>
        <div className={classes["tools"]} data-screen-only>
          <SegmentedControl
            size="xs"
            aria-label={t("view")}
            value={view}
            onChange={setView}
            data={[
              { value: "chart", label: t("asChart") },
              { value: "table", label: t("asTable") },
            ]}
          />
          {csv !== undefined && (
            <Anchor href={csv} className={classes["download"]} size="sm" download>
              <IconDownload aria-hidden size={16} />
              {t("csv")}
            </Anchor>
          )}
        </div>
      </div>
      {view === "table" ? table : children}
      {caption !== undefined && <figcaption className={classes["caption"]}>{caption}</figcaption>}
    </figure>
  );
}
