import { type Column, createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import classes from "./row-table.module.css";
import { type SortDirection, SortHeader } from "./sort-header.tsx";
import { usePrinting } from "./use-printing.ts";

/** One column. Its id is the name of its cells in the table's own style sheet (`data-column`). */
export interface RowColumn<Row, Sort extends string> {
  readonly id: string;
  readonly header: string;
  /** The header is only for screen readers: the cells say what they are. */
  readonly quiet?: boolean;
  /** The name that the address sorts by; a column without one cannot be sorted. */
  readonly sort?: Sort;
  readonly cell: (row: Row) => ReactNode;
}

interface RowTableProps<Row, Sort extends string> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly RowColumn<Row, Sort>[];
  readonly rowKey: (row: Row) => string;
  readonly sort: Sort;
  readonly direction: SortDirection;
  readonly onSort: (sort: Sort) => void;
  /** What an open row shows below itself, or null while it is closed. */
  readonly renderDetail?: (row: Row) => ReactNode | null;
  /** Sets the widths of the columns, and on a phone the places of the cells. */
  readonly className?: string;
  /** About how tall a closed row is, in pixels. */
  readonly rowHeight: number;
}

const features = tableFeatures({});

/**
 * A long table that scrolls with the page: only the rows in view exist, rows may open, and each may be as tall as it
 * likes. Rows come filtered and sorted. Each row is a `tbody`, so that what it opens belongs to it.
 */
export function RowTable<Row extends object, Sort extends string>(props: RowTableProps<Row, Sort>) {
  const { rows, columns, rowKey, renderDetail } = props;
  const helper = useMemo(() => createColumnHelper<typeof features, Row>(), []);
  const table = useTable({
    features,
    data: useMemo(() => [...rows], [rows]),
    columns: useMemo(
      () =>
        helper.columns(
          columns.map(({ id, header, cell }) => helper.display({ id, header, cell: ({ row }) => cell(row.original) })),
        ),
      [helper, columns],
    ),
    getRowId: rowKey,
  });
  const body = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const place = () => setTop(body.current ? body.current.getBoundingClientRect().top + window.scrollY : 0);
    place();
    window.addEventListener("resize", place);
    return () => window.removeEventListener("resize", place);
  }, []);
  const model = table.getRowModel().rows;
  const virtualizer = useWindowVirtualizer({
    count: model.length,
    estimateSize: () => props.rowHeight,
    getItemKey: (index) => model[index]?.id ?? index,
    overscan: 10,
    scrollMargin: top,
  });
  const printing = usePrinting();
  const items = virtualizer.getVirtualItems();
  const shown = printing ? model.map((_, index) => index) : items.map(({ index }) => index);
  const before = printing ? 0 : (items[0]?.start ?? top) - top;
  const after = printing ? 0 : Math.max(0, virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top));
  const sortOf = (column: Column<typeof features, Row>) => columns.find(({ id }) => id === column.id);

  return (
    <table
      ref={body}
      role="table"
      aria-rowcount={model.length + 1}
      className={`${classes["table"]} ${props.className ?? ""}`}
    >
      <caption className="visually-hidden">{props.caption}</caption>
      <thead role="rowgroup" className={classes["head"]}>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} role="row" aria-rowindex={1} className={classes["row"]}>
            {group.headers.map((header) => {
              const column = sortOf(header.column);
              return (
                <SortHeader
                  key={header.id}
                  column={header.id}
                  label={column?.header ?? ""}
                  quiet={column?.quiet ?? false}
                  sorted={column?.sort !== undefined && column.sort === props.sort ? props.direction : null}
                  {...(column?.sort === undefined ? {} : { onSort: () => column.sort && props.onSort(column.sort) })}
                />
              );
            })}
          </tr>
        ))}
      </thead>
      {before > 0 && <tbody role="presentation" style={{ height: before }} className={classes["gap"]} />}
      {shown.map((index) => {
        const row = model[index];
        if (!row) return null;
        const opened = renderDetail?.(row.original) ?? null;
        return (
          <tbody
            key={row.id}
            role="rowgroup"
            ref={virtualizer.measureElement}
            data-index={index}
            data-open={opened !== null}
            className={classes["item"]}
          >
            <tr role="row" aria-rowindex={index + 2} className={classes["row"]}>
              {row.getAllCells().map((cell) => (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the text comes out of FlexRender
                <td key={cell.id} role="cell" data-column={cell.column.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
            {opened !== null && (
              <tr role="row" className={classes["opened"]}>
                <td role="cell" aria-colspan={columns.length}>
                  {opened}
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
      {after > 0 && <tbody role="presentation" style={{ height: after }} className={classes["gap"]} />}
    </table>
  );
}
