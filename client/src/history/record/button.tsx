import { Kbd } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { IconPencilPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import type { Person } from "../../people/life-words.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";

/** The way from a person to the form, by hand and by `u`, for whoever may record. */
export function RecordButton({ person }: { readonly person: Pick<Person, "ref"> }) {
  const { may } = useAccount();
  return may("researcher") ? <ToTheForm personRef={person.ref} /> : null;
}

function ToTheForm({ personRef }: { readonly personRef: string }) {
  const t = useTranslations("history");
  const people = useTranslations("people.person");
  const navigate = useNavigate();
  useShortcuts(
    useMemo(
      () => [
        {
          key: "u",
          label: people("recordKey"),
          run: () => void navigate({ to: "/record", search: { person: personRef } }),
        },
      ],
      [people, navigate, personRef],
    ),
  );
  return (
    <LinkButton
      to="/record"
      search={{ person: personRef }}
      leftSection={<IconPencilPlus aria-hidden size={18} />}
      rightSection={<Kbd>u</Kbd>}
    >
      {t("open")}
    </LinkButton>
  );
}
