import { useTranslations } from "use-intl";
import type { Outputs } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";

type Held = Outputs["trends"]["timeline"];

interface HeldTodayProps {
  readonly held: Held;
  /** ISO day, the last one of `held`. */
  readonly today: string;
}

/** How many are held today, in words. */
export function HeldToday({ held, today }: HeldTodayProps) {
  const t = useTranslations("trends");
  const dates = useDates();
  const { low, high } = lastOf(held);
  const range = low === high ? t("single", { count: low }) : t("rangeSpoken", { low, high });
  return t("today", { date: dates.day(today), range });
}

/** How many more there are whom the public count leaves out because they may not be named; said beside that count. */
export function UnnamedMore({ held: { unnamedAtLeast } }: Pick<HeldTodayProps, "held">) {
  const t = useTranslations("trends");
  return unnamedAtLeast !== null && t("unnamed", { count: unnamedAtLeast });
}

export function lastOf({ series: [only] }: Held): { low: number; count: number; high: number } {
  return { low: only?.low.at(-1) ?? 0, count: only?.count.at(-1) ?? 0, high: only?.high.at(-1) ?? 0 };
}
