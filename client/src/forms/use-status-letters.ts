import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { type Status, STATUSES } from "@paradero/shared/statuses/statuses";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { choiceLetters } from "./status-letters.ts";

/** The letter of each status: the same for a woman, a man and somebody whose sex is not on record. */
export function useStatusLetters(): ReadonlyMap<Status, string> {
  const words = useTranslations("words");
  return useMemo(
    () => choiceLetters(STATUSES.map((status) => [status, words(`statusOf.${UNKNOWN}.${status}`)] as const)),
    [words],
  );
}
