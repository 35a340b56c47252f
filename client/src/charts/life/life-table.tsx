import { useTranslations } from "use-intl";
import { ChartTable } from "../chart-table.tsx";
import type { Life } from "./life-layout.ts";

interface LifeTableProps {
  readonly caption: string;
  readonly life: Life;
}

/** The twin of the life-line: every stretch, stay and milestone as a sentence with its sources, oldest first. */
export function LifeTable({ caption, life: { stretches, marks, stays } }: LifeTableProps) {
  const t = useTranslations("charts");
  const rows = [
    ...stretches
      .filter((stretch) => stretch.possible.length > 0)
      .map((stretch) => ({ ...stretch, at: stretch.from ?? -Infinity })),
    ...stays.map((stay) => ({ ...stay, at: stay.from })),
    ...marks.map((mark) => ({ ...mark, at: mark.earliest ?? mark.latest })),
  ].toSorted((a, b) => a.at - b.at);
  return (
    <ChartTable
      caption={caption}
      columns={[
        { key: "what", header: t("what") },
        { key: "when", header: t("day") },
        { key: "source", header: t("source") },
      ]}
      rows={rows.length}
      row={(index) => {
        const item = rows[index];
        return item ? [item.title, item.sentence, item.sources] : [];
      }}
    />
  );
}
