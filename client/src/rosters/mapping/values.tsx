import { NativeSelect, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import classes from "./mapping.module.css";
import { meaningOf } from "@paradero/shared/rosters/cells/cell-values";
import { type SeenValue, unsaid } from "./found/seen-values.ts";

interface MappingValuesProps {
  /** What is said of these values: "Sexo". */
  readonly label: string;
  readonly seen: readonly SeenValue[];
  /** undefined: the column holds the codes themselves. */
  readonly values: Readonly<Record<string, string | null>> | undefined;
  /** What a value can mean; without them it is the code of a country. */
  readonly words?: readonly { readonly value: string; readonly label: string }[];
  readonly onSay: (value: string, meaning: string | null | undefined) => void;
}

const NOTHING = "-";
/** Besides those that nobody has said the meaning of. */
const MOST_SHOWN = 8;

/** What each value of a column means. A value of which nobody says so is refused when the list is read. */
export function MappingValues({ label, seen, values, words, onSay }: MappingValuesProps) {
  const t = useTranslations("mapping.values");
  const [isAll, setAll] = useState(false);
  const meaning = meaningOf(values ?? {});
  const open = unsaid(seen, values);
  const others = Object.keys(values ?? {}).filter((value) => !seen.some((one) => sameCell(one.value, value)));
  const all = [...seen, ...others.map((value): SeenValue => ({ value, count: 0 }))];
  // Those that were open when this was opened stay first while they are being said.
  const [first] = useState(() => new Set(open.map(({ value }) => value)));
  const ordered = [...all.filter(({ value }) => first.has(value)), ...all.filter(({ value }) => !first.has(value))];
  const isOpen = (value: SeenValue) => open.includes(value);
  const shown = isAll ? ordered : ordered.filter((one, at) => at < Math.max(MOST_SHOWN, first.size) || isOpen(one));
  if (all.length === 0) return null;
  return (
    <fieldset className={classes["values"]}>
      <legend>{t("legend", { label })}</legend>
      {open.length > 0 && (
        <p className={classes["warning"]}>
          <IconAlertTriangle aria-hidden size={17} color="var(--warning)" />
          {t("open", { count: open.length })}
        </p>
      )}
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <span className={classes["value"]}>
              {t("quoted", { value })} <span className={classes["aside"]}>{t("rows", { count })}</span>
            </span>
            {words ? (
              <WordChoice
                label={t("means", { value })}
                words={words}
                meaning={meaning(value)}
                onSay={(said) => onSay(value, said)}
              />
            ) : (
              <CountryChoice
                label={t("means", { value })}
                meaning={meaning(value)}
                onSay={(said) => onSay(value, said)}
              />
            )}
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <button type="button" className={classes["more"]} onClick={() => setAll(true)}>
          {t("showAll", { count: all.length })}
        </button>
      )}
    </fieldset>
  );
}

function sameCell(one: string, other: string): boolean {
  return meaningOf({ [one]: "same" })(other) === "same";
}

interface ChoiceProps {
  readonly label: string;
  readonly meaning: string | null | undefined;
  readonly onSay: (meaning: string | null | undefined) => void;
}

function WordChoice({ label, meaning, words, onSay }: ChoiceProps & { readonly words: MappingValuesProps["words"] }) {
  const t = useTranslations("mapping.values");
  return (
    <NativeSelect
      aria-label={label}
      size="sm"
      value={meaning === null ? NOTHING : (meaning ?? "")}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onSay(chosen === "" ? undefined : chosen === NOTHING ? null : chosen);
      }}
      data={[{ value: "", label: t("notSaid") }, ...(words ?? []), { value: NOTHING, label: t("nothing") }]}
    />
  );
}

/** A two-letter code, with the name of the country read back. Empty: nobody has said; "-": the value says nothing. */
function CountryChoice({ label, meaning, onSay }: ChoiceProps) {
  const t = useTranslations("mapping.values");
  const locale = useLocale();
  const standing = meaning === null ? NOTHING : (meaning ?? "");
  const [typed, setTyped] = useState(standing);
  const [given, setGiven] = useState(standing);
  if (given !== standing) {
    // Another mapping was taken: the field follows.
    setGiven(standing);
    if (typed.trim().toUpperCase() !== standing) setTyped(standing);
  }
  const code = typed.trim().toUpperCase();
  const isCode = /^[A-Z]{2}$/.test(code);
  const isRight = code === "" || code === NOTHING || isCode;
  const name = isCode ? new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(code) : undefined;
  return (
    <span className={classes["country"]}>
      <TextInput
        aria-label={label}
        size="sm"
        maxLength={2}
        value={typed}
        error={!isRight}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const next = event.currentTarget.value.trim().toUpperCase();
          if (next === "") onSay(undefined);
          else if (next === NOTHING) onSay(null);
          else if (/^[A-Z]{2}$/.test(next)) onSay(next);
        }}
      />
      <span className={classes["aside"]}>
        {code === NOTHING ? t("nothing") : code === "" ? t("notSaid") : (name ?? t("noCountry"))}
      </span>
    </span>
  );
}
