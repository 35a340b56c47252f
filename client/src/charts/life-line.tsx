import { useElementSize } from "@mantine/hooks";
import type { Day } from "@paradero/shared/days";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LifeButtons } from "./life-buttons.tsx";
import { LIFE_BAR, type LifeMark, type LifeStretch, lifeLayout } from "./life-layout.ts";
import classes from "./life-line.module.css";
import { LifePicture } from "./life-picture.tsx";

interface LifeLineProps {
  readonly label: string;
  readonly stretches: readonly LifeStretch[];
  readonly marks: readonly LifeMark[];
  readonly today: Day;
  /** The newest day that a source speaks for; the days after it are marked as not confirmed. */
  readonly confirmed: Day | null;
}

const LANE = 20;
const LABELS = 24;
const AXIS = 30;

/** One life in custody statuses: stripes where nobody can be sure, flags for what changed no custody. */
export function LifeLine({ label, stretches, marks, today, confirmed }: LifeLineProps) {
  const t = useTranslations("charts");
  const { ref, width } = useElementSize();
  const [picked, setPicked] = useState<string | null>(null);
  const layout = lifeLayout(stretches, marks, today, 1, Math.max(1, width - 2));
  const top = layout.lanes * LANE + LABELS;
  const height = top + LIFE_BAR + AXIS;
  const active = picked ?? layout.segments.at(-1)?.stretch.key ?? null;
  const said = [...stretches, ...marks].find((item) => item.key === active);
  const shared = { layout, top, laneHeight: LANE, active };
  return (
    <div className={classes["life"]}>
      <div ref={ref} className={classes["picture"]} style={{ height }} onPointerLeave={() => setPicked(null)}>
        {width > 0 && (
          <>
            <LifePicture {...shared} {...{ width, height, today, confirmed }} />
            <LifeButtons {...shared} label={label} onPick={setPicked} />
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
