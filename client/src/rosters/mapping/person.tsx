import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { LOCALES } from "@paradero/shared/words/locales";
import type { ListableKind } from "@paradero/shared/person/attribute-kinds";
import { ATTRIBUTES, LISTED_ATTRIBUTES, type ListedAttribute } from "@paradero/shared/person/attributes";
import { OTHER_NAME_KINDS } from "@paradero/shared/person/profiles";
import type { AttributeMapping } from "@paradero/shared/rosters/mapping/attribute-mapping";
import { NAME_ORDERS, USUAL_NAME_ORDER } from "@paradero/shared/rosters/mapping/mapping";
import { useTranslations } from "use-intl";
import { useAttributeWords } from "../../i18n/use-attribute-words.ts";
import { type MappingProps, useColumnName } from "./props.ts";
import { MappingValues } from "./values.tsx";
import classes from "./mapping.module.css";
import { seenValues, valuesOf } from "./found/seen-values.ts";

/** What the columns of the person need besides: how names are written, which register numbers, what values mean. */
export function MappingPerson({ mapping, edit, found }: MappingProps) {
  const t = useTranslations("mapping.person");
  const { name, identifier } = mapping.person;
  return (
    <div className={classes["parts"]}>
      {name.full !== undefined && (
        <NativeSelect
          label={t("order")}
          description={t("orderHint")}
          value={name.order ?? USUAL_NAME_ORDER}
          onChange={(event) => {
            const order = NAME_ORDERS.find((known) => known === event.currentTarget.value);
            edit({ is: "nameOrder", order: order === USUAL_NAME_ORDER ? undefined : order });
          }}
          data={NAME_ORDERS.map((order) => ({ value: order, label: t(`orders.${order}`) }))}
        />
      )}
      {identifier && (
        <TextInput
          label={t("scheme")}
          description={t("schemeHint")}
          value={identifier.scheme}
          onChange={(event) => edit({ is: "scheme", scheme: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <OtherNames mapping={mapping} edit={edit} found={found} />
      {LISTED_ATTRIBUTES.map((attribute) => (
        <MappedAttribute key={attribute} attribute={attribute} mapping={mapping} edit={edit} found={found} />
      ))}
    </div>
  );
}

/** A time stamp stands in the column. */
function hasTime({ sample, columns }: MappingProps["found"], column: string): boolean {
  const index = columns.indexOf(column);
  return sample.some(({ cells }) => /\d:\d{2}/.test(cells[index] ?? ""));
}

function OtherNames({ mapping, edit, found }: MappingProps) {
  const t = useTranslations("mapping.person");
  const words = useTranslations("words");
  const nameOf = useColumnName(found);
  return mapping.person.otherNames.map(({ column, kind, separator }) => (
    <div key={column} className={classes["pair"]}>
      <NativeSelect
        label={t("otherName", { column: nameOf(column) })}
        value={kind}
        onChange={(event) => {
          const chosen = OTHER_NAME_KINDS.find((known) => known === event.currentTarget.value);
          if (chosen) edit({ is: "otherName", column, patch: { kind: chosen } });
        }}
        data={OTHER_NAME_KINDS.map((one) => ({ value: one, label: words(`nameKind.${one}`) }))}
      />
      <TextInput
        label={t("separator")}
        value={separator ?? ""}
        maxLength={10}
        onChange={(event) =>
          edit({ is: "otherName", column, patch: { separator: event.currentTarget.value || undefined } })
        }
        autoComplete="off"
      />
    </div>
  ));
}

/** What it takes to read the column of an attribute, by the kind of value that it holds. */
function MappedAttribute({ attribute, mapping, edit, found }: MappingProps & { readonly attribute: ListedAttribute }) {
  const t = useTranslations("mapping.person");
  const words = useTranslations("words");
  const attributes = useAttributeWords();
  const mapped = mapping.person.attributes[attribute];
  if (!mapped) return null;
  const { holds }: { readonly holds: ListableKind } = ATTRIBUTES[attribute];
  const { column, values, separator, precision, language } = mapped;
  const name = attributes.name(attribute);
  const say = (patch: Partial<AttributeMapping>) =>
    edit({ is: "attributes", patch: { [attribute]: { ...mapped, ...patch } } });
  switch (holds.is) {
    case "date":
      return (
        (precision !== undefined || hasTime(found, column)) && (
          <Checkbox
            label={t("wholeDay", { attribute: name })}
            checked={precision !== undefined}
            onChange={(event) => say({ precision: event.currentTarget.checked ? "day" : undefined })}
          />
        )
      );
    case "texts":
      return (
        <NativeSelect
          label={t("language", { attribute: name })}
          value={language}
          onChange={(event) => say({ language: LOCALES.find((known) => known === event.currentTarget.value) })}
          data={LOCALES.map((locale) => ({ value: locale, label: words(`locale.${locale}`) }))}
        />
      );
    case "word":
    case "countries":
      return (
        <MappingValues
          label={name}
          seen={seenValues(valuesOf(found, column), separator, mapping.format.empty)}
          values={values}
          {...(holds.is === "word" && {
            words: holds.words.map((word) => ({ value: word, label: attributes.value(attribute, word) })),
          })}
          onSay={(value, meaning) => edit({ is: "value", at: attribute, value, meaning })}
        />
      );
  }
}
