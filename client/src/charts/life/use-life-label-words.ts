import { shortDay } from "@paradero/shared/dates/day-sentences";
import type { Day } from "@paradero/shared/dates/days";
import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Life, LifeSegment, LifeStretch } from "./life-layout.ts";
import { WORDS_INSIDE } from "./life-tones.ts";

/** What is written on a bar that says one thing for certain: its status and for how many days, then the status alone. */
export function useLifeLabelWords(
  { stretches }: Life,
  today: Day,
  confirmed: Day | null,
): (segment: LifeSegment) => readonly string[] {
  const t = useTranslations("charts");
  const locale = useLocale();
  return useCallback(
    ({ stretch, tones }) => {
      const { from, until, name } = stretch;
      const isRunning = until === null || until > today;
      // Nobody has counted the days that nobody has confirmed.
      const last = isRunning ? Math.min(today, confirmed ?? today) : until - 1;
      const count = from === null ? 0 : last - from + 1;
      const isAtLeast = touches(stretches, stretch);
      // Days of liberty that go on are nobody's news, and "at least 1 day" is none.
      if (count <= Number(isAtLeast) || (isRunning && !tones.some((tone) => WORDS_INSIDE.has(tone)))) return [name];
      const days = t(isAtLeast ? "daysAtLeast" : "days", { count });
      const dated = isRunning ? t("daysUntil", { days, day: shortDay(last, locale) }) : days;
      return [`${name} · ${dated}`, name];
    },
    [stretches, today, confirmed, t, locale],
  );
}

/** Whether the days before or after may have been the same. */
function touches(stretches: readonly LifeStretch[], stretch: LifeStretch): boolean {
  const at = stretches.indexOf(stretch);
  const [only] = stretch.possible;
  return [stretches[at - 1], stretches[at + 1]].some((next) => only !== undefined && next?.possible.includes(only));
}
