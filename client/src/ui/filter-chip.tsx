import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useInnerQuotes } from "../i18n/inner-quotes.ts";
import classes from "./filter-chip.module.css";

interface FilterChipProps {
  readonly label: string;
  readonly remove: () => void;
}

/** A filter that is on; pressing it takes it off. */
export function FilterChip({ label, remove }: FilterChipProps) {
  const t = useTranslations("ui");
  const inner = useInnerQuotes();
  return (
    <button
      type="button"
      className={classes["chip"]}
      onClick={remove}
      aria-label={t("removeFilter", { filter: inner(label) })}
    >
      <span>{label}</span>
      <IconX aria-hidden size={15} />
    </button>
  );
}
