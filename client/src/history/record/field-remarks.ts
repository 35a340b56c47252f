import { findingSentence } from "@paradero/shared/words/finding-sentence";
import type { Finding, Warning } from "@paradero/shared/history/review";
import { useLocale, useTranslations } from "use-intl";
import type { CitedField, Faults, RecordField } from "./read-record.ts";
import type { ReviewedPerson } from "./reviewed-people.ts";

export interface FieldRemarks {
  /** Why the field cannot be sent as it is. What is merely missing is only said once somebody tried to send. */
  readonly refusal: (field: RecordField) => string | undefined;
  readonly warnings: (field: "what" | "date" | "source") => readonly Finding<Warning>[];
  /** Everything that keeps the record from being sent. */
  readonly all: readonly string[];
}

type NamedField = Exclude<RecordField, CitedField>;

const FIELDS: readonly NamedField[] = [
  "what",
  "date",
  "source",
  "title",
  "publisher",
  "url",
  "published",
  "language",
  "reason",
];

interface Asked {
  /** How many sources of the corrected record are kept. */
  readonly cited: number;
  readonly isAsked: boolean;
  readonly isPausing: boolean;
  readonly lacksReason: boolean;
}

/** What is said beside the fields. For many people, what the review says of each of them stands in their row instead. */
export function useFieldRemarks(
  people: readonly Pick<ReviewedPerson, "read" | "review">[],
  { cited, isAsked, isPausing, lacksReason }: Asked,
): FieldRemarks {
  const t = useTranslations("history.missing");
  const locale = useLocale();
  const [first] = people;
  const own = people.length === 1 ? (first?.review ?? null) : null;
  const faults: Faults = {
    ...people.find(({ read }) => Object.keys(read.faults).length > 0)?.read.faults,
    ...(lacksReason && { reason: "missing" as const }),
  };
  const sentence = (field: RecordField) => {
    const fault = faults[field];
    if (fault !== undefined) return fault === "missing" ? t(isNamed(field) ? field : "source") : fault.sentence;
    const refused = own?.refusals.find((finding) => fieldOf(finding, cited) === field);
    return refused && findingSentence(refused, locale);
  };
  return {
    refusal: (field) => {
      if (isAsked) return sentence(field);
      const isMissing = faults[field] === "missing";
      return isMissing || !isPausing ? undefined : sentence(field);
    },
    warnings: (field) => own?.warnings.filter((finding) => fieldOf(finding, cited) === field) ?? [],
    all: [...FIELDS, ...Array.from({ length: cited }, (_, at): CitedField => `cited.${at}`)].flatMap(
      (field) => sentence(field) ?? [],
    ),
  };
}

function isNamed(field: RecordField): field is NamedField {
  return FIELDS.some((one) => one === field);
}

/** The kept sources come first among the citations. */
function fieldOf({ field }: Finding, cited: number): RecordField {
  const [list, at = ""] = field.split(".");
  if (list === "citations") return Number(at) < cited ? `cited.${Number(at)}` : "source";
  return field === "status" ? "what" : "date";
}
