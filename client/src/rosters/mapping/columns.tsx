import { NativeSelect } from "@mantine/core";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import { useLocale, useTranslations } from "use-intl";
import { type FoundFile, type MappingProps, useColumnName } from "./props.ts";
import classes from "./mapping.module.css";
import { keyOfUse, PERSON_USES, RECORD_PARTS, readUseKey, usesOf } from "./draft/uses.ts";
import { examplesOf } from "./found/seen-values.ts";
import { useUseWords } from "./draft/use-use-words.ts";

const SEVERAL = "several";

interface MappingColumnsProps extends MappingProps {
  /** Columns that the mapping names and the file does not have. */
  readonly missing: readonly string[];
}

/** Every column of the file, what it holds, and what it is. */
export function MappingColumns({ mapping, edit, found, missing }: MappingColumnsProps) {
  const t = useTranslations("mapping.columns");
  const locale = useLocale();
  const { columns, sample } = found;
  const unused = columns.filter((column) => usesOf(mapping, column).length === 0);
  return (
    <>
      <p className={classes["aside"]}>{t("count", { used: columns.length - unused.length, all: columns.length })}</p>
      <table role="table" className={classes["columns"]}>
        <caption className="visually-hidden">{t("title")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("column")}
            </th>
            <th role="columnheader" scope="col">
              {t("is")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {missing.map((column) => (
            <ColumnRow
              key={`missing ${column}`}
              column={column}
              examples={[t("notHereAlone")]}
              mapping={mapping}
              found={found}
              onUse={(key) => edit({ is: "use", column, use: readUseKey(key), locale })}
            />
          ))}
          {columns.map((column, index) => (
            <ColumnRow
              key={column}
              column={column}
              examples={examplesOf(sample, index)}
              mapping={mapping}
              found={found}
              onUse={(key) => edit({ is: "use", column, use: readUseKey(key), locale })}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface ColumnRowProps extends Pick<MappingProps, "mapping"> {
  readonly column: string;
  readonly examples: readonly string[];
  readonly found: FoundFile;
  readonly onUse: (key: string) => void;
}

function ColumnRow({ column, examples, mapping, found, onUse }: ColumnRowProps) {
  const t = useTranslations("mapping.columns");
  const words = useTranslations("words");
  const nameOf = useColumnName(found);
  const say = useUseWords(mapping);
  const uses = usesOf(mapping, column);
  const [only, ...more] = uses;
  const several = more.length > 0 ? [{ value: SEVERAL, label: uses.map(say).join("; ") }] : [];
  const groups = [
    { value: "", label: t("unused") },
    ...several,
    {
      group: t("person"),
      items: PERSON_USES.map((use) => {
        const person = { of: "person", use } as const;
        return { value: keyOfUse(person), label: say(person) };
      }),
    },
    ...mapping.records.map((_, index) => ({
      group: t("recordNumber", { number: index + 1 }),
      items: RECORD_PARTS.map((part) => {
        const use = { of: "record", index, part } as const;
        return { value: keyOfUse(use), label: say(use) };
      }),
    })),
    {
      group: t("newRecord"),
      items: [
        ...STATUSES.map((status) => ({
          value: keyOfUse({ of: "new", status }),
          label: t("dateOf", { status: words(`statusShort.${status}`) }),
        })),
        { value: keyOfUse({ of: "new", status: null }), label: t("statusByValue") },
      ],
    },
  ];
  return (
    <tr role="row" data-unused={uses.length === 0}>
      <th role="rowheader" scope="row">
        <span className={classes["columnName"]}>{nameOf(column)}</span>
        <span className={classes["examples"]}>{examples.length > 0 ? examples.join(" · ") : t("empty")}</span>
      </th>
      <td role="cell">
        <NativeSelect
          aria-label={t("isOf", { column: nameOf(column) })}
          value={only === undefined ? "" : more.length > 0 ? SEVERAL : keyOfUse(only)}
          onChange={(event) => {
            if (event.currentTarget.value !== SEVERAL) onUse(event.currentTarget.value);
          }}
          data={groups}
        />
      </td>
    </tr>
  );
}
