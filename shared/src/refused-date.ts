import type { DateFault } from "./date-faults.ts";
import { DomainError } from "./errors.ts";
import type { Locale } from "./locales.ts";
import { fill, messagesFor } from "./messages.ts";

const MOST_SHOWN = 60;

/** The refusal of a date, as a sentence in `locale`. `text` is what was given. */
export function refusedDate(
  fault: DateFault,
  text: string,
  locale: Locale,
  values: Readonly<Record<string, string>> = {},
): DomainError {
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  const sentence = fill(messagesFor(locale).dateFault[fault], { text: shown, ...values });
  return new DomainError("invalid_input", sentence, [{ field: "date", value: shown, message: sentence }]);
}
