import { organizationName } from "@paradero/shared/words/messages";
import { useCallback } from "react";
import { useLocale } from "use-intl";

/** The names of organisations and publishers in the reader's language. */
export function useOrganizationName(): (name: string) => string {
  const locale = useLocale();
  return useCallback((name) => organizationName(name, locale), [locale]);
}
