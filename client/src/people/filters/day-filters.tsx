import { TextInput } from "@mantine/core";
import { type PeopleFilters, isoDay } from "@paradero/shared/inputs/people-query";
import { IconCalendarEvent, IconHistory } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./day-filters.module.css";
import type { ChangeFilters } from "./filter-chips.tsx";

interface DayFiltersProps {
  readonly filters: PeopleFilters;
  readonly onChange: ChangeFilters;
  /** The chart has its own days: there only "as known on" is asked. */
  readonly onlyKnown?: boolean;
}

/** The two times, never mixed: how people were on a day, and what was known on a day (DOMAIN.md 4). */
export function DayFilters({ filters, onChange, onlyKnown = false }: DayFiltersProps) {
  const t = useTranslations("people");
  return (
    <div className={classes["days"]}>
      {!onlyKnown && (
        <DayInput
          label={t("on")}
          hint={t("onHint")}
          icon={<IconCalendarEvent aria-hidden size={17} />}
          value={filters.on}
          onCommit={(on) => onChange({ on })}
        />
      )}
      <DayInput
        label={t("asKnown")}
        hint={t("asKnownHint")}
        icon={<IconHistory aria-hidden size={17} />}
        value={filters.asKnown}
        onCommit={(asKnown) => onChange({ asKnown })}
      />
    </div>
  );
}

interface DayInputProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly value: string | undefined;
  readonly onCommit: (day: string | undefined) => void;
}

/** A whole day or nothing is committed; a half-typed date stays where it is typed. */
function DayInput({ label, hint, icon, value, onCommit }: DayInputProps) {
  const [typed, setTyped] = useState(value ?? "");
  const [committed, setCommitted] = useState(value);
  if (value !== committed) {
    setCommitted(value);
    setTyped(value ?? "");
  }
  return (
    <TextInput
      type="date"
      size="sm"
      label={label}
      description={hint}
      leftSection={icon}
      value={typed}
      min="1900-01-01"
      max="2100-12-31"
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const whole = text === "" ? undefined : text;
        if (whole === undefined || (isoDay.safeParse(whole).success && whole >= "1900")) onCommit(whole);
      }}
    />
  );
}
