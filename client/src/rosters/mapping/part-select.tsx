import { NativeSelect } from "@mantine/core";
import type { RecordMapping } from "@paradero/shared/rosters/mapping/mapping";
import { useTranslations } from "use-intl";
import { type MappingProps, useColumnName } from "./props.ts";
import { partColumn, type RecordPart } from "./draft/uses.ts";

export interface RecordProps extends MappingProps {
  readonly record: RecordMapping;
  readonly index: number;
}

/** The column of one part of a record; it may be that of another record as well. */
export function PartSelect({ record, index, edit, found, part }: RecordProps & { readonly part: RecordPart }) {
  const t = useTranslations("mapping.columns");
  const nameOf = useColumnName(found);
  const column = partColumn(record, part) ?? "";
  const isHere = column === "" || found.columns.includes(column);
  return (
    <NativeSelect
      label={t(`part.${part}`)}
      value={column}
      onChange={(event) => edit({ is: "part", index, part, column: event.currentTarget.value || undefined })}
      data={[
        { value: "", label: t("noColumn") },
        ...(isHere ? [] : [{ value: column, label: t("notHere", { column }) }]),
        ...found.columns.map((one) => ({ value: one, label: nameOf(one) })),
      ]}
    />
  );
}
