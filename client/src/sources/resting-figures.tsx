import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Outputs } from "../api.ts";
import { FigureValue } from "../figures/figure-value.tsx";
import { TOTAL } from "../figures/figures-search.ts";
import { useFigureWords } from "../figures/use-figure-words.ts";
import { useDates } from "../i18n/use-dates.ts";
import classes from "./source-page.module.css";

/** The published numbers that this source carries, each a way to its series. */
export function RestingFigures({ figures }: { readonly figures: Outputs["sources"]["get"]["figures"] }) {
  const t = useTranslations("sources");
  const words = useFigureWords();
  const dates = useDates();
  const heading = useId();
  if (figures.length === 0) return null;
  return (
    <section className={classes["section"]} aria-labelledby={heading}>
      <h2 id={heading}>{t("figuresHeading")}</h2>
      <ul className={classes["list"]}>
        {figures.map((figure) => (
          <li key={figure.ref} className={classes["item"]}>
            <span className={classes["name"]}>
              <FigureValue value={figure.value} qualifier={figure.qualifier} />
            </span>
            <span>
              <Link
                to="/figures"
                search={{
                  organization: figure.organization,
                  concept: figure.concept,
                  breakdown: figure.breakdown ?? TOTAL,
                }}
              >
                {words.concept(figure.concept)}
              </Link>
              {figure.breakdown !== null && ` · ${words.part(figure)}`} · {figure.organization}
            </span>
            <span className={classes["when"]}>{dates.short(figure.asOf)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
