import { useElementSize } from "@mantine/hooks";
import { shortDay } from "@paradero/shared/dates/day-sentences";
import type { Day } from "@paradero/shared/dates/days";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { fadesFrom } from "./fading.ts";
import { LifeButtons } from "./life-buttons.tsx";
import { lifeLabels } from "./life-labels.ts";
import { type Life, lifeLayout } from "./life-layout.ts";
import classes from "./life-line.module.css";
import { LifePicture } from "./life-picture.tsx";
import { toneOf } from "./life-tones.ts";
import { useLifeLabelWords } from "./use-life-label-words.ts";

interface LifeLineProps {
  readonly label: string;
  readonly life: Life;
  readonly today: Day;
  /** The newest day that a source speaks for: the line fades after it. */
  readonly confirmed: Day | null;
}

/**
 * One life in tones of liberty: stripes where nobody can be sure, flags for what changed no custody, a thin bar for each
 * custody that a register states, and fading where nobody has confirmed it since.
 */
export function LifeLine({ label, life, today, confirmed }: LifeLineProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const { ref, width } = useElementSize();
  const [picked, setPicked] = useState<string | null>(null);
  const layout = lifeLayout(life, today, 1, Math.max(1, width - 2));
  const fading = isOver(life, today) ? null : fadesFrom(confirmed, today);
  const words = useLifeLabelWords(life, today, confirmed);
  const unconfirmed = confirmed === null ? "" : t("unconfirmedSince", { day: shortDay(confirmed, locale) });
  const labels = lifeLabels(layout, { of: words, unconfirmed }, fading);
  const shown = picked ?? layout.segments.at(-1)?.stretch.key ?? null;
  const said = [...life.stretches, ...life.marks, ...life.stays].find((item) => item.key === shown);
  return (
    <div className={classes["life"]}>
      <div
        ref={ref}
        className={classes["picture"]}
        style={{ height: layout.height }}
        onPointerLeave={() => setPicked(null)}
      >
        {width > 0 && (
          <>
            <LifePicture {...{ layout, labels, width }} fadesFrom={fading} active={picked} />
            <LifeButtons {...{ layout, label }} active={shown} onPick={setPicked} />
          </>
        )}
      </div>
      <div className={classes["said"]} aria-live="polite">
        {said && (
          <>
            <p>
              <strong>{said.title}</strong> {said.sentence}
            </p>
            {said.sources !== "" && <p className={classes["sources"]}>{`${t("source")}: ${said.sources}`}</p>}
          </>
        )}
      </div>
    </div>
  );
}

/** The dead need nobody to confirm them. */
function isOver({ stretches }: Life, today: Day): boolean {
  const running = stretches.find(({ until }) => until === null || today < until);
  return running?.possible.every((status) => toneOf(status) === "ended") ?? false;
}
