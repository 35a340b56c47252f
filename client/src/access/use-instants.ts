import { useMemo } from "react";
import { useLocale } from "use-intl";

/** Instants of sessions and links, in the reader's own time: "23 nov 2026, 15:04". */
export function useInstants(): (iso: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
    return (iso) => format.format(new Date(iso));
  }, [locale]);
}
