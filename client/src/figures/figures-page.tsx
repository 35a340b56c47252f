import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api } from "../api.ts";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";
import { csvAddress } from "../ui/csv-address.ts";
import { FiguresView } from "./figures-view.tsx";

export function FiguresPage() {
  const t = useTranslations("figures");
  const figures = useQuery(api.figures.list.queryOptions());
  return (
    <Page
      wide
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button
          component="a"
          href={csvAddress("figures")}
          variant="default"
          leftSection={<IconDownload aria-hidden size={18} />}
        >
          {t("csv")}
        </Button>
      }
    >
      <Loaded query={figures} height={900}>
        {(rows) => <FiguresView figures={rows} />}
      </Loaded>
    </Page>
  );
}
