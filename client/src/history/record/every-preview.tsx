import { findingSentence } from "@paradero/shared/words/finding-sentence";
import type { PreviewManyInput } from "@paradero/shared/inputs/record-input";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { PersonalName } from "../../people/personal-name.tsx";
import { StatusBadge } from "../../status/status-badge.tsx";
import { Failed } from "../../ui/failed.tsx";
import classes from "./form.module.css";

/** What a record for thousands would do, as the server sees it: how they would stand, and what it remarks of how many. */
export function EveryPreview({ request }: { readonly request: PreviewManyInput | null }) {
  const t = useTranslations("history");
  const locale = useLocale();
  const client = useQueryClient();
  // Thousands of people are no key of a cache: who they are changes with the newest of their versions.
  const newest = request?.rows.reduce((last, { expectedVersion }) => Math.max(last, expectedVersion), 0);
  const preview = useQuery({
    queryKey: ["previewMany", request?.common, request?.rows.length, newest],
    queryFn: () =>
      request && client.fetchQuery(api.history.previewMany.queryOptions(request, { staleTime: 0, gcTime: 0 })),
    enabled: request !== null,
    gcTime: 0,
  });
  const { data } = preview;
  return (
    <section className={classes["preview"]} aria-label={t("preview.title")} aria-busy={preview.isFetching}>
      <h2>{t("preview.title")}</h2>
      {!request && <p className={classes["lead"]}>{t("preview.waiting")}</p>}
      {request && preview.isPending && <p className={classes["lead"]}>{t("every.looking")}</p>}
      {preview.isError && <Failed error={preview.error} retry={() => void preview.refetch()} />}
      {request && data && (
        <>
          <h3>{t("preview.after")}</h3>
          <ul className={classes["tally"]}>
            {data.after.map(({ status, people }) => (
              <li key={status}>
                <strong>{people.toLocaleString(locale)}</strong> <StatusBadge status={status} />
              </li>
            ))}
          </ul>
          {data.remarks.map(({ finding, isRefusal, people, examples }) => (
            <div key={finding.code} className={isRefusal ? classes["refusal"] : classes["note"]}>
              <p>
                <strong>{t(isRefusal ? "every.refused" : "every.remarked", { count: people })}</strong>{" "}
                {findingSentence(finding, locale)}
              </p>
              <ul>
                {examples.map(({ ref, name }) => (
                  <li key={ref}>
                    <Link to="/people/$ref" params={{ ref }}>
                      <PersonalName name={name ?? ref} />
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </section>
  );
}
