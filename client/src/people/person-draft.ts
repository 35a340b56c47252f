import type { Day } from "@paradero/shared/days";
import { DomainError } from "@paradero/shared/errors";
import type { Locale } from "@paradero/shared/locales";
import { type PersonInput, personInput } from "@paradero/shared/person-input";
import type { NameKind, Sector, Sex } from "@paradero/shared/profiles";
import { readTypedDate } from "@paradero/shared/typed-dates";
import type { Person } from "./life-words.ts";

/** What is known of somebody apart from custody, as it is being typed. */
export interface PersonDraft {
  /** The first is the name that the person is shown as. */
  readonly names: readonly { readonly name: string; readonly kind: NameKind }[];
  readonly sex: Sex | null;
  readonly sector: Sector | null;
  /** As typed. */
  readonly birth: string;
  /** Two-letter codes with commas between. */
  readonly nationalities: string;
  readonly occupation: { readonly es: string; readonly en: string };
  readonly minor: boolean;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly internalNote: string;
  /** Of an edit. */
  readonly reason: string;
}

export const EMPTY_PERSON: PersonDraft = {
  names: [{ name: "", kind: "main" }],
  sex: null,
  sector: null,
  birth: "",
  nationalities: "VE",
  occupation: { es: "", en: "" },
  minor: false,
  identifiers: [],
  internalNote: "",
  reason: "",
};

/** An edit begins with everything that is on record, because it says everything anew. */
export function draftOfPerson(person: Person): PersonDraft {
  return {
    names: person.names.map(({ name, kind }) => ({ name, kind })),
    sex: person.sex,
    sector: person.sector,
    birth: person.birth ?? "",
    nationalities: person.nationalities.join(", "),
    occupation: { es: person.occupation.es ?? "", en: person.occupation.en ?? "" },
    minor: person.minor,
    identifiers: person.workspace?.identifiers.map(({ scheme, value }) => ({ scheme, value })) ?? [],
    internalNote: person.workspace?.internalNote ?? "",
    reason: "",
  };
}

type PersonField = "names" | "birth" | "nationalities" | "other";

export interface ReadPerson {
  /** `missing`, or what is wrong in the writer's language where that is known. */
  readonly faults: Partial<Record<PersonField, string>>;
  /** Complete, or null. */
  readonly input: PersonInput | null;
}

/** Reads what was typed as the server will. */
export function readPerson(draft: PersonDraft, locale: Locale, today: Day): ReadPerson {
  const faults: Partial<Record<PersonField, string>> = {};
  const birth = readBirth(draft.birth, locale, today, faults);
  const wanted = {
    names: draft.names.filter(({ name }) => name.trim() !== "").map(({ name, kind }) => ({ name: name.trim(), kind })),
    sex: draft.sex,
    sector: draft.sector,
    birth,
    nationalities: draft.nationalities
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((code) => code !== ""),
    occupation: { es: draft.occupation.es.trim() || null, en: draft.occupation.en.trim() || null },
    minor: draft.minor,
    identifiers: draft.identifiers.filter(({ scheme, value }) => scheme.trim() !== "" && value.trim() !== ""),
    internalNote: draft.internalNote.trim() || null,
  };
  const read = personInput.safeParse(wanted);
  if (read.success) return { faults, input: faults.birth === undefined ? read.data : null };
  for (const { path, message } of read.error.issues) faults[fieldOf(path[0])] ??= message;
  return { faults, input: null };
}

function fieldOf(name: PropertyKey | undefined): PersonField {
  return name === "names" || name === "birth" || name === "nationalities" ? name : "other";
}

function readBirth(typed: string, locale: Locale, today: Day, faults: Partial<Record<PersonField, string>>) {
  if (typed.trim() === "") return null;
  try {
    return readTypedDate(typed, locale, today).edtf;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    faults.birth = error.message;
    return null;
  }
}
