import { Button, Stack } from "@mantine/core";
import type { PeopleFilters } from "@paradero/shared/inputs/people-query";
import { useQueries } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { useInnerQuotes } from "../../i18n/inner-quotes.ts";
import { Empty } from "../../ui/empty.tsx";
import { EmptyRegister } from "./empty-register.tsx";
import type { ChangeFilters } from "../filters/filter-chips.tsx";
import { useFilterWords } from "../filters/filter-words.ts";
import classes from "./page.module.css";
import { activeFilters, filtersOf, without } from "./search.ts";

interface EmptyPeopleProps {
  readonly filters: PeopleFilters;
  readonly onChange: ChangeFilters;
}

/** Nobody fits: which filter to remove, and how many people would be there without it. */
export function EmptyPeople({ filters, onChange }: EmptyPeopleProps) {
  const t = useTranslations("people");
  const say = useFilterWords();
  const inner = useInnerQuotes();
  const active = activeFilters(filters);
  const others = useQueries({
    queries: active.map((key) =>
      api.people.list.queryOptions({ ...filtersOf({ ...filters, ...without(key) }), limit: 1 }),
    ),
  });
  if (active.length === 0) return <EmptyRegister />;
  return (
    <Empty title={t("emptyTitle")}>
      <p>{t("emptyHint")}</p>
      <Stack gap="xs" align="flex-start">
        {active.map((key, index) => (
          <Button
            key={key}
            variant="default"
            size="sm"
            classNames={{ root: classes["without"] ?? "", label: classes["withoutWords"] ?? "" }}
            onClick={() => onChange(without(key))}
          >
            {others[index]?.data
              ? t("without", { filter: inner(say(filters, key)), count: others[index].data.total })
              : say(filters, key)}
          </Button>
        ))}
      </Stack>
    </Empty>
  );
}
