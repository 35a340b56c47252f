import { Button } from "@mantine/core";
import type { PeopleFilters } from "@paradero/shared/inputs/people-query";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useInnerQuotes } from "../../i18n/inner-quotes.ts";
import classes from "./filter-chips.module.css";
import { useFilterWords } from "./filter-words.ts";
import { FILTER_KEYS, type FilterKey, activeFilters, without } from "../list/search.ts";

export type ChangeFilters = (
  patch: Partial<Record<Exclude<FilterKey, "certainty">, string | undefined> & Record<"certainty" | "rule", undefined>>,
  replace?: boolean,
) => void;

interface FilterChipsProps {
  readonly filters: PeopleFilters;
  readonly onChange: ChangeFilters;
}

/** Every filter that narrows the view, each one removable. */
export function FilterChips({ filters, onChange }: FilterChipsProps) {
  const t = useTranslations("ui");
  const say = useFilterWords();
  const inner = useInnerQuotes();
  const active = activeFilters(filters);
  if (active.length === 0) return null;
  return (
    <ul className={classes["chips"]}>
      {active.map((key) => {
        const words = say(filters, key);
        return (
          <li key={key} className={classes["chip"]}>
            <span className={classes["words"]}>{words}</span>
            <button
              type="button"
              className={classes["remove"]}
              aria-label={t("removeFilter", { filter: inner(words) })}
              onClick={() => onChange(without(key))}
            >
              <IconX aria-hidden size={15} />
            </button>
          </li>
        );
      })}
      {active.length > 1 && (
        <li>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onChange(Object.assign({}, ...FILTER_KEYS.map(without)))}
          >
            {t("clearFilters")}
          </Button>
        </li>
      )}
    </ul>
  );
}
