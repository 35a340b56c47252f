import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { DEFAULT_COUNTING_RULE } from "@paradero/shared/statuses/counting-rules";
import { useTranslations } from "use-intl";
import { api } from "../api.ts";
import { EmptyRegister } from "../people/list/empty-register.tsx";
import { Page } from "../ui/page.tsx";
import { NamedCases } from "./named-cases.tsx";
import classes from "./overview-page.module.css";
import { PublishedFigure } from "./published-figure.tsx";
import { RecentChanges } from "./recent-changes.tsx";
import { StatusBreakdown } from "./status-breakdown.tsx";
import { TimelineSection } from "./timeline-section.tsx";

const route = getRouteApi("/");

/** The number first; beside it, clearly another thing, what the named cases say. */
export function OverviewPage() {
  const t = useTranslations("overview");
  const { rule = DEFAULT_COUNTING_RULE, organization } = route.useSearch();
  const navigate = route.useNavigate();
  const store = useSuspenseQuery(api.store.describe.queryOptions()).data;
  const headline = useSuspenseQuery(api.figures.headline.queryOptions(organization ? { organization } : {})).data;
  if (store.people === 0 && headline.organizations.length === 0 && headline.unverified.length === 0) {
    return (
      <Page title={t("empty.title")} lead={t("empty.lead")}>
        <EmptyRegister />
      </Page>
    );
  }
  return (
    <Page title={t("title")}>
      <div className={classes["counts"]}>
        <PublishedFigure
          headline={headline}
          choose={(chosen) => void navigate({ search: (was) => ({ ...was, organization: chosen }) })}
        />
        <NamedCases
          rule={rule}
          chooseRule={(chosen) => void navigate({ search: (was) => ({ ...was, rule: chosen }) })}
          on={headline.newest?.asOfLatest ?? store.today}
          today={store.today}
          people={store.people}
        />
      </div>
      <TimelineSection
        rule={rule}
        organization={headline.organizations.length === 0 ? null : headline.organization}
        today={store.today}
      />
      <div className={classes["pair"]}>
        <StatusBreakdown today={store.today} />
        <RecentChanges />
      </div>
    </Page>
  );
}
