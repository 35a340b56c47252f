import type { Fault } from "@paradero/shared/words/errors";
import { faultSentence } from "@paradero/shared/words/request-faults";
import { useLocale } from "use-intl";

/** What is shown of a fault. */
export type ToldFault = Pick<Fault, "field" | "value" | "said">;

/** What is wrong, as a sentence in the reader's language; at least what it is about. */
export function useFaultWords(): (fault: ToldFault) => string {
  const locale = useLocale();
  return ({ field, value, said }) => (said ? faultSentence(said, locale) : `${field} ${value}`.trim());
}
