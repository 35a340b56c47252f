import { findingSentence } from "@paradero/shared/finding-sentence";
import type { Finding, Warning } from "@paradero/shared/history/review";
import { useLocale, useTranslations } from "use-intl";
import type { RecordField } from "./read-record.ts";
import type { ReviewedPerson } from "./reviewed-people.ts";

export interface FieldRemarks {
  /** Why the field cannot be sent as it is. What is merely missing is only said once somebody tried to send. */
  readonly refusal: (field: RecordField) => string | undefined;
  readonly warnings: (field: "what" | "date" | "source") => readonly Finding<Warning>[];
  /** Everything that keeps the record from being sent. */
  readonly all: readonly string[];
}

const FIELDS: readonly RecordField[] = ["what", "date", "source", "title", "publisher", "url", "published", "reason"];

/** What is said beside the fields. For many people, what the review says of each of them stands in their row instead. */
export function useFieldRemarks(
  people: readonly ReviewedPerson[],
  { isAsked, isPausing, lacksReason }: { isAsked: boolean; isPausing: boolean; lacksReason: boolean },
): FieldRemarks {
  const t = useTranslations("history.missing");
  const locale = useLocale();
  const [first] = people;
  const own = people.length === 1 ? (first?.review ?? null) : null;
  const faults = {
    ...people.find(({ read }) => Object.keys(read.faults).length > 0)?.read.faults,
    ...(lacksReason && { reason: "missing" as const }),
  };
  const sentence = (field: RecordField) => {
    const fault = faults[field];
    if (fault !== undefined) return fault === "missing" ? t(field) : fault.sentence;
    const refused = own?.refusals.find((finding) => fieldOf(finding) === field);
    return refused && findingSentence(refused, locale);
  };
  return {
    refusal: (field) => {
      if (isAsked) return sentence(field);
      const isMissing = faults[field] === "missing";
      return isMissing || !isPausing ? undefined : sentence(field);
    },
    warnings: (field) => own?.warnings.filter((finding) => fieldOf(finding) === field) ?? [],
    all: FIELDS.flatMap((field) => sentence(field) ?? []),
  };
}

function fieldOf({ field }: Finding): RecordField {
  if (field.startsWith("citations")) return "source";
  return field === "status" ? "what" : "date";
}
