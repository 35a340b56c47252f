import { useTranslations } from "use-intl";
import { useNumber } from "../../i18n/grouped-numbers.ts";
import type { DayScale } from "../day-scale.ts";
import type { SeriesMark } from "./series-marks.ts";
import { useSpokenTimeline } from "./spoken-timeline.ts";
import { MarkSample } from "./legend.tsx";
import type { TimelineReading } from "./reading.ts";
import type { TimelineFigure } from "./series.ts";
import classes from "./timeline.module.css";

interface ReadingCardProps {
  readonly reading: TimelineReading;
  readonly x: DayScale;
  readonly marks: ReadonlyMap<string, SeriesMark>;
}

const MOST_FIGURES = 6;

/** The exact numbers of one day, beside the pointer. The slider says the same to those who do not see it. */
export function ReadingCard({ reading, x, marks }: ReadingCardProps) {
  const t = useTranslations("charts");
  const number = useNumber();
  const spoken = useSpokenTimeline();
  const { named } = reading;
  return (
    <div className={classes["card"]} style={{ top: 6, ...besideDay(x.middle(reading.day), x) }} aria-hidden>
      <p className={classes["cardDay"]}>{spoken.day(reading.day)}</p>
      {(reading.before ? [reading.before] : reading.figures.slice(0, MOST_FIGURES)).map((figure) => (
        <FigureRow key={figure.ref} figure={figure} mark={marks.get(figure.organization)} />
      ))}
      {named && (
        <p className={classes["cardRow"]}>
          <svg width="14" height="14" aria-hidden>
            <path className={classes["line"]} d="M0 7H14" />
          </svg>
          <span>
            {t("named")}: <strong>{number(named.count)}</strong>
            {named.low !== named.high && (
              <span className={classes["cardNote"]}>{` (${number(named.low)}–${number(named.high)})`}</span>
            )}
          </span>
        </p>
      )}
    </div>
  );
}

function FigureRow({ figure, mark }: { readonly figure: TimelineFigure; readonly mark: SeriesMark | undefined }) {
  const t = useTranslations("charts");
  const spoken = useSpokenTimeline();
  return (
    <p className={classes["cardRow"]}>
      {mark && <MarkSample mark={mark} hollow={figure.secondHand} />}
      <span>
        {figure.organization}: <strong>{spoken.value(figure)}</strong>
        <span className={classes["cardNote"]}>
          {` · ${figure.dated}`}
          {figure.secondHand && ` · ${t("secondHand")}`}
        </span>
      </span>
    </p>
  );
}

/** To the side of the day where there is more room. */
export function besideDay(at: number, x: Pick<DayScale, "start" | "width">): { left: number } | { right: string } {
  return at > x.start + x.width / 2 ? { right: `calc(100% - ${at - 12}px)` } : { left: at + 12 };
}
