import { daySentence } from "@paradero/shared/dates/day-sentences";
import type { Day } from "@paradero/shared/dates/days";
import { useLocale, useTranslations } from "use-intl";
import { useNumber } from "../../i18n/grouped-numbers.ts";
import type { TimelineReading } from "./reading.ts";
import { QUALIFIER_LOOK, type TimelineFigure } from "./series.ts";

interface SpokenTimeline {
  /** `6 April 2026` */
  readonly day: (day: Day) => string;
  /** `At least 485` */
  readonly value: (figure: Pick<TimelineFigure, "value" | "qualifier">) => string;
  /** The whole reading as one sentence, for those who hear the chart. */
  readonly reading: (reading: TimelineReading) => string;
}

export function useSpokenTimeline(): SpokenTimeline {
  const t = useTranslations("charts");
  const words = useTranslations("words");
  const number = useNumber();
  const locale = useLocale();

  const day = (at: Day) => daySentence(at, locale);
  const value = (figure: Pick<TimelineFigure, "value" | "qualifier">) => {
    const said = number(figure.value);
    return QUALIFIER_LOOK[figure.qualifier].said ? `${words(`qualifier.${figure.qualifier}`)} ${said}` : said;
  };
  const figure = (one: TimelineFigure) =>
    `${one.organization}: ${value(one)} (${one.dated}${one.secondHand ? `; ${t("secondHand")}` : ""})`;

  return {
    day,
    value,
    reading: ({ day: at, named, figures, before }) =>
      [
        day(at),
        ...(before ? [figure(before)] : figures.map(figure)),
        ...(named ? [`${t("named")}: ${t(named.low === named.high ? "exactly" : "range", named)}`] : []),
      ].join(". "),
  };
}
