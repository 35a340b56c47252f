import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { AccountNeeded } from "../access/account-needed.tsx";
import { useAccount } from "../access/use-account.ts";
import { api } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";
import { Apply } from "./difference/apply.tsx";
import { Difference } from "./difference/difference.tsx";
import type { Roster } from "./deciding/answer.ts";
import { Queue } from "./deciding/queue.tsx";
import { RosterPageAbout } from "./roster-page-about.tsx";
import { RosterPageBefore } from "./roster-page-before.tsx";
import { RosterPageCounts } from "./roster-page-counts.tsx";
import type { RosterStep } from "./roster-page-search.ts";
import { RosterPageSteps } from "./roster-page-steps.tsx";

/** How often a list that is still being compared is asked for its numbers. */
const COMPARING_MS = 2_500;

/** One list: what it is, what is decided of it, what it would change, and applying it. */
export function RosterPage({ rosterRef }: { readonly rosterRef: string }) {
  const t = useTranslations("rosters");
  const { account, isKnown } = useAccount();
  const query = useQuery({
    ...api.rosters.get.queryOptions({ ref: rosterRef }),
    enabled: account !== null,
    refetchInterval: ({ state }) => (state.data && isComparing(state.data) ? COMPARING_MS : false),
  });
  return (
    <Page
      wide
      title={query.data?.title ?? t("list")}
      lead={
        <>
          {query.data && <Whose roster={query.data} />}
          <Link to="/rosters">{t("back")}</Link>
        </>
      }
      actions={query.data && <RosterPageBefore roster={query.data} />}
    >
      {isKnown && account === null && <AccountNeeded why={t("needed")} />}
      {account && (
        <Loaded query={query} height={600}>
          {(roster) => <Steps roster={roster} />}
        </Loaded>
      )}
    </Page>
  );
}

/** Whose list it is, and the day for which it says who is in custody. */
function Whose({ roster: { organization, asOf } }: { readonly roster: Roster }) {
  const t = useTranslations("rosters.about");
  const nameOf = useOrganizationName();
  const dates = useDates();
  const said = [nameOf(organization), asOf === null ? "" : t("held", { date: dates.long(asOf) })].filter(
    (one) => one !== "",
  );
  return said.map((one) => `${one} · `).join("");
}

function isComparing({ counts }: Roster): boolean {
  return counts.compared < counts.remaining;
}

function Steps({ roster }: { readonly roster: Roster }) {
  // Where there was something to do when the page was opened: the last decision does not take the queue away.
  const [start] = useState<RosterStep>(roster.counts.remaining > 0 ? "decide" : "difference");
  const { step = start } = useSearch({ from: "/rosters/$ref" });
  const Step = STEPS[step];
  return (
    <>
      <RosterPageSteps roster={roster} step={step} />
      <RosterPageCounts counts={roster.counts} />
      <Step roster={roster} />
      <RosterPageAbout roster={roster} />
    </>
  );
}

const STEPS: Record<RosterStep, typeof Queue> = { decide: Queue, difference: Difference, apply: Apply };
