import { type RowSelectionState, flexRender, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type Dispatch, type RefObject, type SetStateAction, useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import { SELECT, peopleFeatures, usePeopleColumns } from "./columns.tsx";
import { SortHeader, type SortState } from "./header.tsx";
import { type Density, PEOPLE_COLUMNS, type PeopleColumn } from "./search.ts";
import classes from "./table.module.css";
import type { PeopleWindow } from "./use-people-window.ts";
import { useStableList } from "./use-stable-list.ts";

interface PeopleTableProps extends SortState {
  readonly total: number;
  readonly stale: boolean;
  readonly row: PeopleWindow["row"];
  readonly onRange: (first: number, last: number) => void;
  readonly shown: readonly PeopleColumn[];
  readonly density: Density;
  readonly selection: RowSelectionState;
  readonly onSelection: Dispatch<SetStateAction<RowSelectionState>>;
  /** The row that the keys have reached. */
  readonly reached: number | null;
  /** Changes whenever the view does: the table then starts at its top again. */
  readonly view: string;
  readonly box: RefObject<HTMLDivElement | null>;
}

const ROW_HEIGHT: Record<Density, number> = { roomy: 58, compact: 36 };

/** The people as rows, of which only those in view exist: the server knows the order and the number of all. */
export function PeopleTable(props: PeopleTableProps) {
  const { total, row, onRange, density, reached, view, box } = props;
  const t = useTranslations("people");
  const columns = usePeopleColumns();
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT[density],
    overscan: 10,
    scrollPaddingStart: 42,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const people = useStableList(items.map((item) => row(item.index)).filter((person) => person !== undefined));
  const table = useTable({
    features: peopleFeatures,
    columns,
    data: people,
    getRowId: (person) => person.ref,
    state: {
      columnVisibility: useMemo(
        () => Object.fromEntries(PEOPLE_COLUMNS.map((column) => [column, props.shown.includes(column)])),
        [props.shown],
      ),
      rowSelection: props.selection,
    },
    onRowSelectionChange: props.onSelection,
  });
  const rows = new Map(table.getRowModel().rows.map((one) => [one.id, one]));

  useEffect(() => onRange(first, last), [onRange, first, last]);
  useEffect(() => virtualizer.measure(), [virtualizer, density]);
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [box, view]);
  useEffect(() => {
    if (reached !== null) virtualizer.scrollToIndex(reached, { align: "auto" });
  }, [virtualizer, reached]);

  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const visible = table.getVisibleLeafColumns();
  const width = visible.reduce((sum, column) => sum + (column.columnDef.meta?.width ?? 0), 0);
  return (
    // Focus makes the box scroll by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className={classes["box"]} tabIndex={0} role="region" aria-label={t("title")}>
      <table
        className={classes["table"]}
        data-density={density}
        data-stale={props.stale}
        style={{ minWidth: `${width}rem` }}
        aria-rowcount={total + 1}
        aria-label={t("tableLabel", { count: total })}
      >
        <colgroup>
          {visible.map((column) => (
            <col key={column.id} style={{ width: `${column.columnDef.meta?.width ?? 8}rem` }} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => {
                const meta = header.column.columnDef.meta;
                if (header.id === SELECT) {
                  return (
                    <th key={header.id} scope="col">
                      <span className="visually-hidden">{t("selectColumn")}</span>
                    </th>
                  );
                }
                if (!meta?.sort) {
                  return (
                    <th key={header.id} scope="col" data-numeric={meta?.numeric}>
                      {flexRender(header.column.columnDef.header, header.getContext())}
                    </th>
                  );
                }
                return (
                  <SortHeader
                    key={header.id}
                    column={meta.sort}
                    label={t(`column.${meta.sort}`)}
                    sort={props.sort}
                    descending={props.descending}
                    onSort={props.onSort}
                  >
                    {flexRender(header.column.columnDef.header, header.getContext())}
                  </SortHeader>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map((item) => {
            const person = row(item.index);
            const tableRow = person && rows.get(person.ref);
            return (
              <tr
                key={item.key}
                data-index={item.index}
                data-reached={item.index === reached}
                aria-rowindex={item.index + 2}
                style={{ height: ROW_HEIGHT[density] }}
              >
                {tableRow ? (
                  tableRow.getVisibleCells().map((cell) =>
                    cell.column.id === "name" ? (
                      <th key={cell.id} scope="row">
                        {flexRender(cell.column.columnDef.cell, cell.getContext())}
                      </th>
                    ) : (
                      <td key={cell.id} data-numeric={cell.column.columnDef.meta?.numeric}>
                        {flexRender(cell.column.columnDef.cell, cell.getContext())}
                      </td>
                    ),
                  )
                ) : (
                  <td colSpan={visible.length} className={classes["waiting"]}>
                    {t("loadingRow")}
                  </td>
                )}
              </tr>
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}
