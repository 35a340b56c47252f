import { Skeleton } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Failed } from "./failed.tsx";

interface LoadedProps<T> {
  readonly query: UseQueryResult<T, unknown>;
  /** About as tall as what will stand there, so that nothing jumps. */
  readonly height: number;
  readonly children: (data: T) => ReactNode;
}

/**
 * One query's answer in its three states. Old data stays on screen while new data loads; a failure with data at hand is
 * said above it.
 */
export function Loaded<T>({ query, height, children }: LoadedProps<T>) {
  const t = useTranslations("ui");
  const retry = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <div aria-busy={query.isFetching} data-stale={query.isPlaceholderData}>
        {query.isError && <Failed error={query.error} retry={retry} />}
        {children(query.data)}
      </div>
    );
  }
  if (query.isError) return <Failed error={query.error} retry={retry} />;
  return (
    <div role="status" aria-busy="true">
      <span className="visually-hidden">{t("loading")}</span>
      <Skeleton height={height} radius="sm" />
    </div>
  );
}
