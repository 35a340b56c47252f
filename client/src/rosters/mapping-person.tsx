import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { LOCALES } from "@paradero/shared/locales";
import { OTHER_NAME_KINDS, SECTORS, SEXES } from "@paradero/shared/profiles";
import { NAME_ORDERS, USUAL_NAME_ORDER } from "@paradero/shared/rosters/mapping";
import { useTranslations } from "use-intl";
import { type MappingProps, useColumnName } from "./mapping-props.ts";
import { MappingValues } from "./mapping-values.tsx";
import classes from "./mapping.module.css";
import { seenValues, valuesOf } from "./seen-values.ts";

/** What the columns of the person need besides: how names are written, which register numbers, what values mean. */
export function MappingPerson({ mapping, edit, found }: MappingProps) {
  const t = useTranslations("mapping.person");
  const { name, identifier, attributes } = mapping.person;
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
      {attributes.birth && (attributes.birth.precision !== undefined || hasTime(found, attributes.birth.column)) && (
        <Checkbox
          label={t("birthDay")}
          checked={attributes.birth.precision !== undefined}
          onChange={(event) => {
            const precision = event.currentTarget.checked ? "day" : undefined;
            if (attributes.birth) edit({ is: "attributes", patch: { birth: { ...attributes.birth, precision } } });
          }}
        />
      )}
      {attributes.occupation && (
        <LanguageOfOccupation mapping={mapping} edit={edit} found={found} occupation={attributes.occupation} />
      )}
      <PersonValues mapping={mapping} edit={edit} found={found} />
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

type Occupation = NonNullable<MappingProps["mapping"]["person"]["attributes"]["occupation"]>;

function LanguageOfOccupation({ edit, occupation }: MappingProps & { readonly occupation: Occupation }) {
  const t = useTranslations("mapping.person");
  const words = useTranslations("words");
  return (
    <NativeSelect
      label={t("occupation")}
      value={occupation.language}
      onChange={(event) => {
        const language = LOCALES.find((known) => known === event.currentTarget.value);
        if (language) edit({ is: "attributes", patch: { occupation: { ...occupation, language } } });
      }}
      data={LOCALES.map((locale) => ({ value: locale, label: words(`locale.${locale}`) }))}
    />
  );
}

/** What the values of the columns of sex, sector and nationality mean. */
function PersonValues({ mapping, edit, found }: MappingProps) {
  const t = useTranslations("mapping.columns.use");
  const words = useTranslations("words");
  const { sex, sector, nationalities } = mapping.person.attributes;
  const seen = (column: string, separator?: string) =>
    seenValues(valuesOf(found, column), separator, mapping.format.empty);
  return (
    <>
      {sex && (
        <MappingValues
          label={t("sex")}
          seen={seen(sex.column)}
          values={sex.values}
          words={SEXES.map((one) => ({ value: one, label: words(`sex.${one}`) }))}
          onSay={(value, meaning) => edit({ is: "value", at: "sex", value, meaning })}
        />
      )}
      {sector && (
        <MappingValues
          label={t("sector")}
          seen={seen(sector.column)}
          values={sector.values}
          words={SECTORS.map((one) => ({ value: one, label: words(`sector.${one}`) }))}
          onSay={(value, meaning) => edit({ is: "value", at: "sector", value, meaning })}
        />
      )}
      {nationalities && (
        <MappingValues
          label={t("nationalities")}
          seen={seen(nationalities.column, nationalities.separator)}
          values={nationalities.values}
          onSay={(value, meaning) => edit({ is: "value", at: "nationalities", value, meaning })}
        />
      )}
    </>
  );
}
