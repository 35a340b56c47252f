import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import classes from "./chart-table.module.css";

interface ChartColumn {
  readonly key: string;
  readonly header: string;
  readonly numeric?: boolean;
}

interface ChartTableProps {
  readonly caption: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: number;
  /** One cell for each column. */
  readonly row: (index: number) => readonly ReactNode[];
}

const ROW_HEIGHT = 34;

/** The table twin of a chart: every number it is drawn from. Long ones are drawn only where the reader looks. */
export function ChartTable({ caption, columns, rows, row }: ChartTableProps) {
  const t = useTranslations("charts");
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // Focus makes the box scroll by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className={classes["box"]} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes["table"]} aria-rowcount={rows + 1}>
        <caption className={classes["caption"]}>{`${caption} · ${t("rowsOf", { count: rows })}`}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-numeric={column.numeric}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map((item) => (
            <tr key={item.key} ref={virtualizer.measureElement} data-index={item.index} aria-rowindex={item.index + 2}>
              {row(item.index).map((cell, index) => {
                const column = columns[index];
                return index === 0 ? (
                  <th key={column?.key} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column?.key} data-numeric={column?.numeric}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}
