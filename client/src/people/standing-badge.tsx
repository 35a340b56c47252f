import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { useTranslations } from "use-intl";
import { StatusBadge } from "../status/status-badge.tsx";
import type { PersonRow } from "./list/use-people-window.ts";

type StandingBadgeProps = Readonly<
  Record<"person", Pick<PersonRow, "status" | "possible" | "claimed" | "sure" | "sex">>
>;

/** How a person stands: what is counted, else what is but alleged or possible (DOMAIN.md 5.11), else that nothing is known. */
export function StandingBadge({ person: { status, possible, claimed, sure, sex } }: StandingBadgeProps) {
  const t = useTranslations("people");
  const words = useTranslations("words");
  if (status !== null) return <StatusBadge status={status} sex={sex} sure={sure} />;
  if (possible.length === 0) return <StatusBadge status={null} />;
  const statuses = possible.map((one) => words(`statusOf.${sex ?? UNKNOWN}.${one}`)).join(" / ");
  const says = claimed ? t("claimed", { grade: words(`grade.${claimed}`), statuses }) : t("possible", { statuses });
  return <StatusBadge status={null} says={says} />;
}
