import { DIFFERENCE_KINDS, type DifferenceKind } from "@paradero/shared/rosters/difference-kinds";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import classes from "./difference.module.css";

interface DifferenceKindsProps {
  readonly rosterRef: string;
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  readonly kind: DifferenceKind | undefined;
}

/** How many people of each kind there are; each number shows its people, and pressed again everybody. */
export function DifferenceKinds({ rosterRef, counts, kind }: DifferenceKindsProps) {
  const t = useTranslations("rosters.difference");
  return (
    <nav aria-label={t("kinds")}>
      <ul className={classes["kinds"]}>
        {DIFFERENCE_KINDS.filter((one) => counts[one] > 0 || one === kind).map((one) => (
          <li key={one}>
            <Link
              to="/rosters/$ref"
              params={{ ref: rosterRef }}
              search={{ step: "difference", kind: one === kind ? undefined : one }}
              resetScroll={false}
              className={classes["kind"]}
              data-on={one === kind}
              aria-current={one === kind ? "true" : undefined}
            >
              <strong>{t("number", { count: counts[one] })}</strong>
              <span>{t(`kind.${one}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
