import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api } from "../api.ts";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";
import { csvAddress } from "../ui/csv-address.ts";
import { SourcesView } from "./sources-view.tsx";

export function SourcesPage() {
  const t = useTranslations("sources");
  const sources = useQuery(api.sources.list.queryOptions());
  return (
    <Page
      wide
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button
          component="a"
          href={csvAddress("sources")}
          variant="default"
          leftSection={<IconDownload aria-hidden size={18} />}
        >
          {t("csv")}
        </Button>
      }
    >
      <Loaded query={sources} height={900}>
        {(rows) => <SourcesView sources={rows} />}
      </Loaded>
    </Page>
  );
}
