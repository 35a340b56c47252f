import { useAttributeWords } from "../../../i18n/use-attribute-words.ts";
import { useDates } from "../../../i18n/use-dates.ts";
import { PersonalName } from "../../../people/personal-name.tsx";
import { StatusBadge } from "../../../status/status-badge.tsx";
import type { FactValue } from "./facts.ts";
import classes from "./line.module.css";

/** One value of a fact, in the reader's words. */
export function LineValue({ value }: { readonly value: FactValue }) {
  const words = useAttributeWords();
  const dates = useDates();
  switch (value.kind) {
    case "text":
      return <span className={classes["value"]}>{value.text}</span>;
    case "names":
      return value.names.map((name, at) => (
        <span key={name} className={classes["value"]} data-other={at > 0}>
          <PersonalName name={name} />
        </span>
      ));
    case "date":
      return <span className={classes["value"]}>{dates.short(value.edtf)}</span>;
    case "sex":
      return <span className={classes["value"]}>{words.value("sex", value.sex)}</span>;
    case "countries":
      return <span className={classes["value"]}>{words.value("nationalities", value.codes)}</span>;
    case "status":
      return (
        <span className={classes["value"]}>
          <StatusBadge status={value.status} sure={value.sure} />
          {value.since !== null && ` · ${dates.short(value.since)}`}
        </span>
      );
  }
}
