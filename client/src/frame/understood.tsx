import { Button } from "@mantine/core";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { UNREAD, unreadIn } from "../read-search.ts";
import { NotUnderstood } from "../ui/not-understood.tsx";
import { Page } from "../ui/page.tsx";

/** The page of an address that is understood whole. Of any other it names the parts that are not, and shows nothing else. */
export function Understood({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("frame.notUnderstood");
  const navigate = useNavigate();
  const unread = useRouterState({ select: ({ matches }) => unreadIn(matches.at(-1)?.search ?? {}) });
  if (unread.length === 0) return children;
  return (
    <Page title={t("title")}>
      <NotUnderstood faults={unread.flatMap((part) => part.faults)}>
        <Button
          variant="default"
          size="sm"
          onClick={() => void navigate({ to: ".", search: (old) => ({ ...old, [UNREAD]: undefined }), replace: true })}
        >
          {t("without", { count: unread.length })}
        </Button>
      </NotUnderstood>
    </Page>
  );
}
