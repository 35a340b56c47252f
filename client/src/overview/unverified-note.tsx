import { IconInfoCircle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { useNumber } from "../i18n/grouped-numbers.ts";
import type { Outputs } from "../api.ts";
import { TOTAL } from "../figures/figures-search.ts";
import { useDates } from "../i18n/use-dates.ts";
import classes from "./count-panel.module.css";

/** A quiet line on newer totals that nobody here has read at their source. They are never the headline. */
export function UnverifiedNote({ headline }: { readonly headline: Outputs["figures"]["headline"] }) {
  const t = useTranslations("overview");
  const format = useFormatter();
  const number = useNumber();
  const dates = useDates();
  const nameOf = useOrganizationName();
  const { organization, unverified } = headline;
  const [first] = unverified;
  if (!first) return null;
  const list = unverified.map((figure) =>
    t("unverifiedItem", { value: number(figure.value), date: dates.short(figure.asOf) }),
  );
  return (
    <div className={classes["warning"]}>
      <IconInfoCircle aria-hidden size={18} color="var(--warning)" />
      <p>
        {t("unverified", { organization: nameOf(organization), list: format.list(list) })}{" "}
        <Link to="/figures" search={{ organization, concept: first.concept, breakdown: TOTAL, tier: first.tier }}>
          {t("unverifiedLink")}
        </Link>
      </p>
    </div>
  );
}
