import { useTranslations } from "use-intl";

type ActionKey = Parameters<ReturnType<typeof useTranslations<"changes.action">>>[0];

/** What an action of the log is called; one of another part of the house (`access.invite`) stands as it is. */
export function useActionWords(): (action: string) => string {
  const t = useTranslations("changes.action");
  const isKnown = (action: string): action is ActionKey => t.has(action as ActionKey);
  return (action) => (isKnown(action) ? t(action) : action);
}
