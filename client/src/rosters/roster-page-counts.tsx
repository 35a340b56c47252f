import { useTranslations } from "use-intl";
import type { Roster } from "./deciding/answer.ts";
import classes from "./roster-page.module.css";

/** What is decided of the list, what remains, and with whom the rest may be. */
export function RosterPageCounts({ counts }: { readonly counts: Roster["counts"] }) {
  const t = useTranslations("rosters.counts");
  const { compared, remaining, remembered, decided } = counts;
  const shown = [
    { key: "lines", count: counts.lines, label: t("lines", { count: counts.lines }) },
    { key: "remaining", count: remaining, label: t("remaining") },
    ...(["certain", "likely", "unlikely"] as const).map((key) => ({ key, count: counts[key], label: t(key) })),
    ...(["same", "new", "unsure"] as const).map((key) => ({
      key,
      count: decided[key],
      label: t(key, { count: decided[key] }),
    })),
    { key: "faults", count: counts.faults, label: t("faults") },
  ].filter(({ key, count }) => count > 0 || key === "remaining");
  return (
    <div className={classes["counts"]}>
      <ul aria-label={t("label")} className={classes["numbers"]}>
        {shown.map(({ key, count, label }) => (
          <li key={key} data-count={key}>
            <strong>{t("number", { count })}</strong> {label}
          </li>
        ))}
        {remembered > 0 && <li data-count="remembered">{t("remembered", { count: remembered })}</li>}
      </ul>
      {compared < remaining && <p role="status">{t("comparing", { done: compared, total: remaining })}</p>}
    </div>
  );
}
