import { useTranslations } from "use-intl";
import { type SeriesMark, markOutline } from "./series-marks.ts";
import { QUALIFIER_LOOK, type TimelineFigure } from "./series.ts";
import classes from "./timeline.module.css";

interface FiguresLegendProps {
  readonly marks: ReadonlyMap<string, SeriesMark>;
  readonly figures: readonly TimelineFigure[];
}

/** Who published, by shape and colour. */
export function FiguresLegend({ marks, figures }: FiguresLegendProps) {
  const t = useTranslations("charts");
  return (
    <ul className={classes["legend"]}>
      {[...marks].map(([organization, mark]) => (
        <li key={organization}>
          <MarkSample mark={mark} />
          {organization}
        </li>
      ))}
      {figures.some((figure) => QUALIFIER_LOOK[figure.qualifier].openAbove) && (
        <li>
          <svg width="10" height="16" viewBox="-5 -12 10 16" aria-hidden>
            <g className={classes["mark"]} data-tone={0}>
              <path className={classes["whisker"]} d="M0 3V-10m-2.6 2.8l2.6 -2.8l2.6 2.8" />
            </g>
          </svg>
          {t("openAbove")}
        </li>
      )}
      {figures.some((figure) => figure.earliest !== figure.latest) && (
        <li>
          <svg width="22" height="14" aria-hidden>
            <g className={classes["mark"]} data-tone={0}>
              <path className={classes["whisker"]} d="M1 7H21" />
            </g>
          </svg>
          {t("uncertainDay")}
        </li>
      )}
      {figures.some((figure) => figure.secondHand) && (
        <li>
          <MarkSample mark={{ shape: "circle", tone: 0 }} hollow />
          {t("secondHand")}
        </li>
      )}
    </ul>
  );
}

export function NamedLegend() {
  const t = useTranslations("charts");
  return (
    <ul className={classes["legend"]}>
      <li>
        <svg width="26" height="14" aria-hidden>
          <path className={classes["line"]} d="M1 7H25" />
        </svg>
        {t("namedLine")}
      </li>
      <li>
        <svg width="26" height="14" aria-hidden>
          <path className={classes["band"]} d="M1 1H25V13H1Z" />
        </svg>
        {t("namedBand")}
      </li>
    </ul>
  );
}

export function MarkSample({ mark, hollow = false }: { readonly mark: SeriesMark; readonly hollow?: boolean }) {
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden>
      <g className={classes["mark"]} data-tone={mark.tone} data-hollow={hollow}>
        <path d={markOutline(mark.shape, 4.4)} />
      </g>
    </svg>
  );
}
