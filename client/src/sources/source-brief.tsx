import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { useDates } from "../i18n/use-dates.ts";
import type { SourceInBrief } from "./source-draft.ts";
import classes from "./source-field.module.css";

/** A source in two lines: its title, who published it and when. */
export function SourceBrief({ source }: { readonly source: SourceInBrief }) {
  const dates = useDates();
  const nameOf = useOrganizationName();
  return (
    <>
      <span lang={source.language}>{source.title}</span>
      <span className={classes["aside"]}>{`${nameOf(source.publisher)}, ${dates.short(source.published)}`}</span>
    </>
  );
}
