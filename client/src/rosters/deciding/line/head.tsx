import { Button } from "@mantine/core";
import { TEXT_LIST_COLUMNS } from "@paradero/shared/rosters/text-list/text-list";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useInnerQuotes } from "../../../i18n/inner-quotes.ts";
import { api } from "../../../api.ts";
import type { ShownLine } from "../shown.ts";
import classes from "./line.module.css";

interface LineHeadProps {
  readonly line: ShownLine;
  readonly columns: readonly string[];
  /** It was read from pasted text: the columns have names of ours. */
  readonly isText: boolean;
  /** Lines that nobody has decided of. */
  readonly left: number;
  /** null: whoever looks may not decide. */
  readonly onTakeBack: (() => void) | null;
}

/** The name large, the row as it came, and what is decided of it. */
export function LineHead({ line, columns, isText, left, onTakeBack }: LineHeadProps) {
  const t = useTranslations("rosters.queue");
  const ours = useTranslations("mapping.textColumn");
  const [name, ...others] = (line.line?.names ?? []).map((one) => one.name);
  const cells = columns
    .map((column, at) => ({ column, cell: line.cells[at] ?? "" }))
    .filter(({ cell }) => cell !== "" && cell !== name);
  const label = (column: string) => {
    const known = isText ? TEXT_LIST_COLUMNS.find((one) => one === column) : undefined;
    return known ? ours(known) : column;
  };
  return (
    <header className={classes["head"]}>
      <p className={classes["where"]}>
        <span>{t("row", { number: line.number })}</span>
        <span>{t("left", { count: left })}</span>
      </p>
      <h2>{name ?? "—"}</h2>
      {others.length > 0 && <p className={classes["muted"]}>{t("otherName", { names: others.join(" · ") })}</p>}
      <dl className={classes["cells"]} aria-label={t("asItCame")}>
        {cells.map(({ column, cell }) => (
          <div key={column}>
            <dt>{label(column)}</dt>
            <dd>{cell}</dd>
          </div>
        ))}
      </dl>
      <Decision line={line} onTakeBack={onTakeBack} />
    </header>
  );
}

function Decision({ line: { decision }, onTakeBack }: Pick<LineHeadProps, "line" | "onTakeBack">) {
  const t = useTranslations("rosters.decision");
  const inner = useInnerQuotes();
  const lists = useQuery({ ...api.rosters.list.queryOptions(), enabled: Boolean(decision?.remembered) });
  if (!decision) return null;
  const { remembered } = decision;
  const from = lists.data?.find(({ ref }) => ref === remembered)?.title ?? remembered;
  return (
    <div className={classes["decided"]}>
      <p>
        <strong>{t(decision.decision, { name: decision.person?.name ?? "" })}</strong>
        {remembered !== null && <span>{t("remembered", { title: inner(from ?? "") })}</span>}
      </p>
      {onTakeBack && !(remembered && decision.decision === "unsure") && (
        <Button variant="default" size="compact-md" onClick={onTakeBack}>
          {remembered === null ? t("back") : t("doubt")}
        </Button>
      )}
    </div>
  );
}
