import { useElementSize } from "@mantine/hooks";
import { daySentence } from "@paradero/shared/dates/day-sentences";
import type { Day } from "@paradero/shared/dates/days";
import { useLocale, useTranslations } from "use-intl";
import { type ReactNode, useState } from "react";
import { useNumber } from "../i18n/grouped-numbers.ts";
import { countTicks } from "./count-ticks.ts";
import { type DaySpan, dayScale } from "./day-scale.ts";
import classes from "./small-multiples.module.css";
import { type StepRows, rowOn, stepBand, stepLine } from "./step-outline.ts";

interface Multiple {
  readonly key: string;
  readonly label: ReactNode;
  readonly colour: string;
  readonly count: readonly number[];
}

interface SmallMultiplesProps {
  readonly rows: StepRows;
  readonly multiples: readonly Multiple[];
  readonly view: DaySpan;
}

const HEIGHT = 84;

/** One small chart a value, all on one scale, and the count of one day read out over each. */
export function SmallMultiples({ rows, multiples, view }: SmallMultiplesProps) {
  const t = useTranslations("charts");
  const number = useNumber();
  const locale = useLocale();
  const [read, setRead] = useState<Day | null>(null);
  const day = Math.min(Math.max(read ?? view.until - 1, view.from), view.until - 1);
  const most = Math.max(0, ...multiples.map((multiple) => mostInView(rows, multiple.count, view)));
  const spoken = daySentence(day, locale);
  return (
    <div>
      <label className={classes["day"]}>
        <span>
          {t("readDay")}: <strong>{spoken}</strong>
        </span>
        <input
          type="range"
          min={view.from}
          max={view.until - 1}
          value={day}
          aria-valuetext={spoken}
          onChange={(event) => setRead(event.currentTarget.valueAsNumber)}
        />
      </label>
      <ul className={classes["grid"]}>
        {multiples.map((multiple) => (
          <li key={multiple.key} className={classes["cell"]}>
            <p className={classes["head"]}>
              <span className={classes["label"]}>{multiple.label}</span>
              <strong>{number(multiple.count[rowOn(rows, day)] ?? 0)}</strong>
            </p>
            <MultiplePicture {...{ rows, multiple, view, day, most }} onRead={setRead} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface MultiplePictureProps {
  readonly rows: StepRows;
  readonly multiple: Multiple;
  readonly view: DaySpan;
  readonly day: Day;
  readonly most: number;
  readonly onRead: (day: Day | null) => void;
}

function MultiplePicture({ rows, multiple, view, day, most, onRead }: MultiplePictureProps) {
  const { ref, width } = useElementSize();
  const x = dayScale(view, 0, width);
  const top = countTicks(most).at(-1) ?? 1;
  const y = (count: number) => HEIGHT - 2 - (count / top) * (HEIGHT - 6);
  const floor = multiple.count.map(() => 0);
  return (
    <div ref={ref} className={classes["picture"]} style={{ height: HEIGHT }}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          aria-hidden
          onPointerMove={(event) => onRead(x.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left))}
          onPointerLeave={() => onRead(null)}
        >
          <rect width={width} height={HEIGHT} fill="transparent" />
          <path d={stepBand(rows, floor, multiple.count, x, y)} fill={multiple.colour} fillOpacity={0.22} />
          <path d={stepLine(rows, multiple.count, x, y)} stroke={multiple.colour} strokeWidth={1.6} fill="none" />
          <path className={classes["base"]} d={`M0 ${HEIGHT - 1.5}H${width}`} />
          <path className={classes["cursor"]} d={`M${x.middle(day)} 0V${HEIGHT}`} />
        </svg>
      )}
    </div>
  );
}

function mostInView(rows: StepRows, count: readonly number[], view: DaySpan): number {
  const first = Math.max(0, rowOn(rows, Math.max(view.from, rows.from)));
  const last = rowOn(rows, view.until - 1);
  let most = 0;
  for (let row = first; row <= (last === -1 ? count.length - 1 : last); row += 1)
    most = Math.max(most, count[row] ?? 0);
  return most;
}
