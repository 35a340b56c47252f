import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { certaintyOf } from "./line/certainty.ts";
import type { ShownLine } from "./shown.ts";
import classes from "./queue.module.css";
import type { Queue } from "./use-queue.ts";

const SHOWN = 8;

/** The lines that come next; pressing one goes to it. */
export function QueueNext({ queue: { lines, index, hasMore, goTo } }: { readonly queue: Queue }) {
  const t = useTranslations("rosters.queue");
  const next = lines.slice(index + 1, index + 1 + SHOWN);
  const more = hasMore || lines.length > index + 1 + SHOWN;
  return (
    <aside className={classes["next"]} data-screen-only>
      <h3>{t("next")}</h3>
      {next.length === 0 && <p className={classes["muted"]}>{more ? t("more") : t("noneMore")}</p>}
      <ol>
        {next.map((line) => (
          <li key={line.number}>
            <button type="button" className={classes["nextLine"]} onClick={() => goTo(line.number)}>
              <span className={classes["nextName"]}>{line.line?.names[0]?.name ?? "—"}</span>
              <span className={classes["muted"]}>
                <Gist line={line} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      {next.length > 0 && more && <p className={classes["muted"]}>{t("more")}</p>}
    </aside>
  );
}

/** In a few words: what is decided, what is wrong, or how sure the best suggestion is. */
function Gist({ line: { faults, decision, suggestions } }: { readonly line: ShownLine }) {
  const t = useTranslations("rosters");
  if (faults.length > 0) {
    return (
      <>
        <IconAlertTriangle aria-hidden size={14} /> {t("show.faults").toLocaleLowerCase()}
      </>
    );
  }
  if (decision) return t(`decision.${decision.decision}`, { name: decision.person?.name ?? "" });
  const [best] = suggestions;
  if (!best) return t("queue.nobody");
  const { word, percent } = certaintyOf(best);
  const said = t(`certainty.${word}`);
  return `${best.person.name}: ${percent === null ? said : t("certainty.percent", { word: said, percent })}`;
}
