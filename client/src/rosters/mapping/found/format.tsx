import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { ChosenFormat } from "@paradero/shared/rosters/roster-input";
import { DELIMITERS, TABLE_KINDS, type TableKind } from "@paradero/shared/rosters/table-format";
import { useTranslations } from "use-intl";
import type { FoundFile } from "../props.ts";
import classes from "../mapping.module.css";

interface FoundFormatProps {
  readonly found: FoundFile;
  readonly chosen: ChosenFormat;
  readonly onChoose: (chosen: ChosenFormat) => void;
}

/** Encodings that lists come in, as TextDecoder names them. */
const ENCODINGS = ["utf-8", "windows-1252", "iso-8859-1", "iso-8859-15", "utf-16le", "utf-16be", "macintosh"];
const MOST_LINES = 10_000;

/** What parts a list of its kind has. */
const HAS: Record<TableKind, { readonly encoding: boolean; readonly delimiter: boolean; readonly header: boolean }> = {
  delimited: { encoding: true, delimiter: true, header: true },
  workbook: { encoding: false, delimiter: false, header: true },
  "text-list": { encoding: true, delimiter: false, header: false },
};

/** How the file is read: what was found in it, each of which can be chosen otherwise. */
export function FoundFormat({ found: { format, sheets }, chosen, onChoose }: FoundFormatProps) {
  const t = useTranslations("mapping.format");
  const has = HAS[format.kind];
  const choose = (part: ChosenFormat) => onChoose({ ...chosen, ...part });
  const chooseKind = (value: string) => {
    const kind = TABLE_KINDS.find((known) => known === value);
    // What was chosen for a table means nothing for a pasted list.
    if (kind) onChoose({ kind, ...(chosen.encoding !== undefined && { encoding: chosen.encoding }) });
  };
  return (
    <div className={classes["formats"]}>
      {has.encoding && (
        <NativeSelect
          label={t("kind")}
          value={format.kind}
          onChange={(event) => chooseKind(event.currentTarget.value)}
          data={(["delimited", "text-list"] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      )}
      {sheets.length > 0 && (
        <NativeSelect
          label={t("sheet")}
          value={format.sheet ?? ""}
          // Another sheet has its own preamble and header.
          onChange={(event) => onChoose({ sheet: event.currentTarget.value })}
          data={[...sheets]}
        />
      )}
      {has.encoding && (
        <NativeSelect
          label={t("encoding")}
          value={format.encoding}
          onChange={(event) => choose({ encoding: event.currentTarget.value })}
          data={[...new Set([format.encoding, ...ENCODINGS])].toSorted()}
        />
      )}
      {has.delimiter && (
        <NativeSelect
          label={t("delimiter")}
          value={format.delimiter ?? ""}
          onChange={(event) =>
            choose({ delimiter: DELIMITERS.find((known) => known === event.currentTarget.value) ?? null })
          }
          data={[
            ...(format.delimiter === null ? [{ value: "", label: t("delimiters.none") }] : []),
            { value: ",", label: t("delimiters.comma") },
            { value: ";", label: t("delimiters.semicolon") },
            { value: "\t", label: t("delimiters.tab") },
            { value: "|", label: t("delimiters.pipe") },
          ]}
        />
      )}
      <SkipLines
        key={format.skipLines}
        label={t("skipLines")}
        lines={format.skipLines}
        onChange={(skipLines) => choose({ skipLines })}
      />
      {has.header && (
        <Checkbox
          className={classes["header"] ?? ""}
          label={t("headerRow")}
          checked={format.headerRow}
          onChange={(event) => choose({ headerRow: event.currentTarget.checked })}
        />
      )}
      {Object.keys(chosen).length > 0 && (
        <Button variant="subtle" size="compact-sm" className={classes["header"] ?? ""} onClick={() => onChoose({})}>
          {t("asFound")}
        </Button>
      )}
    </div>
  );
}

interface SkipLinesProps {
  readonly label: string;
  readonly lines: number;
  readonly onChange: (lines: number) => void;
}

/** Asks for the file anew only once the number stands. */
function SkipLines({ label, lines, onChange }: SkipLinesProps) {
  const settle = (typed: string) => {
    const number = Number.parseInt(typed, 10);
    if (Number.isInteger(number) && number >= 0 && number <= MOST_LINES && number !== lines) onChange(number);
  };
  return (
    <TextInput
      label={label}
      type="number"
      min={0}
      max={MOST_LINES}
      defaultValue={lines}
      onBlur={(event) => settle(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle(event.currentTarget.value);
      }}
    />
  );
}
