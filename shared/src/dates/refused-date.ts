import type { DateFault } from "./date-faults.ts";
import { DomainError } from "../words/errors.ts";
import type { Locale } from "../words/locales.ts";
import { fill, messagesFor } from "../words/messages.ts";

const MOST_SHOWN = 60;

/** A date that was refused, for callers who say why in words of their own. */
export class RefusedDate extends DomainError {
  readonly fault: DateFault;

  constructor(fault: DateFault, shown: string, sentence: string) {
    super("invalid_input", sentence, [{ field: "date", value: shown, message: sentence }]);
    this.fault = fault;
  }
}

/** The refusal of a date, as a sentence in `locale`. `text` is what was given. */
export function refusedDate(
  fault: DateFault,
  text: string,
  locale: Locale,
  values: Readonly<Record<string, string>> = {},
): RefusedDate {
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  const sentence = fill(messagesFor(locale).dateFault[fault], { text: shown, ...values });
  return new RefusedDate(fault, shown, sentence);
}
