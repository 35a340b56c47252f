import type { Day } from "@paradero/shared/dates/days";
import { DomainError } from "@paradero/shared/words/errors";
import type { Locale } from "@paradero/shared/words/locales";
import { type PersonInput, personInput } from "@paradero/shared/inputs/person-input";
import type { AttributeKind } from "@paradero/shared/person/attribute-kinds";
import {
  attribute,
  type AttributeValues,
  nothingKnown,
  PERSON_ATTRIBUTES,
  type PersonAttribute,
  type WordAttribute,
} from "@paradero/shared/person/attributes";
import {
  columnsOf,
  columnValue,
  fromColumns,
  type ProfileColumn,
  type ProfileColumns,
} from "@paradero/shared/person/profile-columns";
import type { NameKind } from "@paradero/shared/person/profiles";
import { readTypedDate } from "@paradero/shared/dates/typed-dates";
import type { Person } from "../life-words.ts";

/** What stands in the field of a column: a word that is chosen, yes or no, and everything else as it is typed. */
type Typed<Column extends ProfileColumn> = Column extends WordAttribute
  ? ProfileColumns[Column]
  : ProfileColumns[Column] extends boolean
    ? boolean
    : string;

/** What is known of somebody apart from custody, as it is being typed. */
export type PersonDraft = { readonly [Column in ProfileColumn]: Typed<Column> } & {
  /** The first is the name that the person is shown as. What another one is, is null until somebody says it. */
  readonly names: readonly { readonly name: string; readonly kind: NameKind | null }[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  /** Of an edit. */
  readonly reason: string;
};

/** The fields of the attributes, in their order. */
export const ATTRIBUTE_FIELDS = columnsOf(PERSON_ATTRIBUTES);

export const EMPTY_PERSON: PersonDraft = {
  ...typedFrom(nothingKnown(PERSON_ATTRIBUTES)),
  names: [{ name: "", kind: "main" }],
  identifiers: [],
  reason: "",
};

/** An edit begins with everything that is on record, because it says everything anew. */
export function draftOfPerson(person: Person): PersonDraft {
  return {
    ...typedFrom({ ...nothingKnown(PERSON_ATTRIBUTES), ...person, ...person.workspace }),
    names: person.names.map(({ name, kind }) => ({ name, kind })),
    identifiers: person.workspace?.identifiers.map(({ scheme, value }) => ({ scheme, value })) ?? [],
    reason: "",
  };
}

type TypedColumns = Pick<PersonDraft, ProfileColumn>;

/** The attributes as their fields show them: each column has the field that `Typed` says. */
export function typedFrom(values: AttributeValues<PersonAttribute>): TypedColumns {
  const fields = ATTRIBUTE_FIELDS.map((field) => {
    const value = columnValue(values, field);
    if (Array.isArray(value)) return [field.column, value.join(", ")];
    return [field.column, attribute(field.attribute).holds.is === "word" ? value : (value ?? "")];
  });
  return Object.fromEntries(fields) as TypedColumns;
}

type PersonField = "names" | ProfileColumn | "other";
type Faults = Partial<Record<PersonField, string>>;

export interface ReadPerson {
  /** `missing`, or what is wrong in the writer's language where that is known. */
  readonly faults: Faults;
  /** Complete, or null. */
  readonly input: PersonInput | null;
}

/** Reads what was typed as the server will. */
export function readPerson(draft: PersonDraft, locale: Locale, today: Day): ReadPerson {
  const faults: Faults = {};
  const columns = ATTRIBUTE_FIELDS.map(({ column, attribute: name }) => {
    const { is } = attribute(name).holds;
    const typed = draft[column];
    if (typeof typed !== "string") return [column, typed];
    return [column, is === "date" ? readDate(column, typed, locale, today, faults) : readText(is, typed)];
  });
  const wanted = {
    ...fromColumns(PERSON_ATTRIBUTES, Object.fromEntries(columns)),
    names: draft.names.filter(({ name }) => name.trim() !== "").map(({ name, kind }) => ({ name: name.trim(), kind })),
    identifiers: draft.identifiers.filter(({ scheme, value }) => scheme.trim() !== "" && value.trim() !== ""),
  };
  const isRead = Object.keys(faults).length === 0;
  const read = personInput.safeParse(wanted);
  if (read.success) return { faults, input: isRead ? read.data : null };
  for (const { path, message } of read.error.issues) faults[fieldOf(path)] ??= message;
  return { faults, input: null };
}

/** The field that a fault of the input is of. */
function fieldOf([name, part]: readonly PropertyKey[]): PersonField {
  if (name === "names") return name;
  const field = ATTRIBUTE_FIELDS.find(
    ({ attribute: own, locale }) => own === name && (locale === null || part === undefined || locale === part),
  );
  return field?.column ?? "other";
}

function readText(is: AttributeKind["is"], typed: string): string | string[] | null {
  if (is !== "countries") return typed.trim() || null;
  return typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== "");
}

function readDate(column: ProfileColumn, typed: string, locale: Locale, today: Day, faults: Faults): string | null {
  if (typed.trim() === "") return null;
  try {
    return readTypedDate(typed, locale, today).edtf;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    faults[column] = error.message;
    return null;
  }
}
