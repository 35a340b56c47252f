import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../../i18n/use-organization-name.ts";
import type { Outputs } from "../../api.ts";
import classes from "./compare.module.css";

/** Several lists: how many people each two of them share, and how many are on all. */
export function CompareOverlap({ comparison }: { readonly comparison: Outputs["rosters"]["compare"] }) {
  const t = useTranslations("rosters.compare");
  const nameOf = useOrganizationName();
  const { rosters, overlap, everywhere } = comparison;
  return (
    <section className={classes["overlap"]}>
      <h2>{t("overlap")}</h2>
      <p>{t("everywhere", { count: everywhere })}</p>
      {/* A table may scroll sideways on a phone, and then the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes["scroll"]} tabIndex={0} role="region" aria-label={t("overlapCaption")}>
        <table>
          <caption className="visually-hidden">{t("overlapCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t("choose")}</span>
              </th>
              {rosters.map(({ ref, title }, at) => (
                <th key={ref} scope="col">
                  <span aria-hidden>{letterOf(at)}</span>
                  <span className="visually-hidden">{title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rosters.map(({ ref, title, organization, people }, at) => (
              <tr key={ref}>
                <th scope="row">
                  <span aria-hidden className={classes["letter"]}>
                    {letterOf(at)}
                  </span>
                  <Link to="/rosters/$ref" params={{ ref }}>
                    {title}
                  </Link>
                  {organization !== "" && <span className={classes["muted"]}>{nameOf(organization)}</span>}
                </th>
                {rosters.map((other, column) => (
                  <td key={other.ref} data-own={column === at}>
                    {t("number", { count: column === at ? people : (overlap[at]?.[column] ?? 0) })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A list is called A, B, C… where there is no room for its title. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}
