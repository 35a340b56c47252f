import { CONCEPT_TRAITS, isSecondHand } from "@paradero/shared/inputs/figures";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useDates } from "../i18n/use-dates.ts";
import { useEither } from "../i18n/use-either.ts";
import { CitationList } from "../sources/citation-list.tsx";
import classes from "./figure-detail.module.css";
import { FigureValue } from "./figure-value.tsx";
import { TOTAL } from "./figures-search.ts";
import type { Figure } from "./shown-figures.ts";
import { useFigureWords } from "./use-figure-words.ts";

interface FigureDetailProps {
  readonly figure: Figure;
  readonly conflicts: readonly Figure[];
}

/** What stands behind one figure: its sources, its note, and the values that contradict it, side by side. */
export function FigureDetail({ figure, conflicts }: FigureDetailProps) {
  const t = useTranslations("figures");
  const words = useFigureWords();
  const dates = useDates();
  const note = useEither()(figure.note);
  return (
    <div className={classes["detail"]}>
      <div>
        <h2>{t("sourcesTitle", { count: figure.citations.length })}</h2>
        <CitationList citations={figure.citations} />
      </div>
      <div>
        <p>
          {t(CONCEPT_TRAITS[figure.concept].measure)}, {dates.long(figure.asOf)}.{" "}
          {figure.period && t("period", { period: dates.long(figure.period) })}
        </p>
        <p>
          {words.tier(figure.tier)}. {isSecondHand(figure.tier) && t("unverifiedWhy")}
        </p>
        {note && (
          <p>
            <strong>{t("note")}:</strong> {note}
          </p>
        )}
        <p>
          <Link
            to="/figures"
            search={{
              organization: figure.organization,
              concept: figure.concept,
              breakdown: figure.breakdown ?? TOTAL,
            }}
          >
            {t("series")}
          </Link>
        </p>
        {conflicts.length > 0 && (
          <>
            <h2>{t("conflictTitle")}</h2>
            {conflicts.map((other) => (
              <div key={other.ref} className={classes["other"]}>
                <p className={classes["value"]}>
                  <FigureValue value={other.value} qualifier={other.qualifier} />
                  {other.chosen && ` · ${t("chosen")}`}
                </p>
                <CitationList citations={other.citations} />
              </div>
            ))}
          </>
        )}
      </div>
    </div>
  );
}
