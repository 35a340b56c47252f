import type { z } from "zod";
import { foldWords } from "../words/fold-words.ts";
import { type Sex, SEXES } from "./profiles.ts";
import { type AttributeKind, countries, date, flag, note, texts, word } from "./attribute-kinds.ts";

/** All that the house has to know of one attribute of a person. What is left out does not compile. */
export interface Attribute {
  readonly holds: AttributeKind;
  /** Whether everybody may see it of whom they may see; else staff alone. The published view says so too. */
  readonly isPublic: boolean;
  /** Whether the rows of the people table, of `/people` and of the downloads have it: at once, when asked for, never. */
  readonly inRows: "usual" | "offered" | "never";
  /** The facet under which people are filtered and counted by it; facets.ts says the rest. */
  readonly facet: string | null;
  /** How a list heads the column that says it, folded and without small words; null: no list says it. */
  readonly listed: ListedAs | null;
  /** Of two entries that are one person: what is known of the one that stays, else of the other; or yes if either says so. */
  readonly merged: "first-known" | "either";
}

/** By language, because a text in the column is one of that language. */
export interface ListedAs {
  readonly es: RegExp;
  readonly en: RegExp;
  /** The heading also means other things: the column is taken only where most of its values are understood. */
  readonly ambiguous?: true;
}

/**
 * What is known of a person apart from names and custody, in the order of the form. A line here with its migration, its
 * place in the published view and its labels is a whole attribute: everything else goes through this list.
 */
export const ATTRIBUTES = {
  sex: {
    holds: word(SEXES, sexMeant),
    isPublic: true,
    inRows: "usual",
    facet: "sex",
    listed: { es: /^(?:sexo|genero|sexo genero)$/, en: /^(?:sex|gender)$/ },
    merged: "first-known",
  },
  sector: {
    holds: word(["civilian", "military"], (cell) => {
      const folded = foldWords(cell);
      if (/^(?:civil|civiles|civilian|civilians)$/.test(folded)) return "civilian";
      return /^(?:militar|militares|military)$/.test(folded) ? "military" : undefined;
    }),
    isPublic: true,
    inRows: "usual",
    facet: "sector",
    listed: {
      es: /^(?:sector|civil(?: o)? militar|tipo (?:detenid[oa]|preso|persona))$/,
      en: /^civilian military$/,
      ambiguous: true,
    },
    merged: "first-known",
  },
  birth: {
    holds: date,
    isPublic: true,
    inRows: "never",
    facet: null,
    listed: {
      es: /^(?:(?:fecha|ano|anio|fec) )?(?:nacimiento|nac)$/,
      en: /^(?:(?:date|year) )?birth(?: date| year|day)?$|^(?:dob|born)$/,
    },
    merged: "first-known",
  },
  nationalities: {
    holds: countries,
    isPublic: true,
    inRows: "offered",
    facet: "nationality",
    listed: { es: /^(?:nacionalidad(?:es)?|pais origen)$/, en: /^(?:nationalit(?:y|ies)|citizenship)$/ },
    merged: "first-known",
  },
  /** Under 18 at the time of a record: whom the birth on record shows so is one, whatever was said (DOMAIN.md 10). */
  minor: {
    holds: flag,
    isPublic: true,
    inRows: "never",
    facet: null,
    listed: null,
    merged: "either",
  },
  occupation: {
    holds: texts(200),
    isPublic: true,
    inRows: "never",
    facet: null,
    listed: {
      es: /^(?:profesion|ocupacion|oficio|cargo|profesion oficio)$/,
      en: /^(?:occupation|profession|job)$/,
    },
    merged: "first-known",
  },
  affiliation: {
    holds: texts(200),
    isPublic: true,
    inRows: "offered",
    facet: null,
    listed: {
      es: /^(?:afiliacion|militancia|partido|sindicato)(?: (?:politic[oa]|gremial|sindical))?$/,
      en: /^(?:affiliation|party|union|political (?:affiliation|party)|party affiliation)$/,
    },
    merged: "first-known",
  },
  internalNote: {
    holds: note(4000),
    isPublic: false,
    inRows: "never",
    facet: null,
    listed: null,
    merged: "first-known",
  },
} as const satisfies Record<string, Attribute>;

type Declared = typeof ATTRIBUTES;

export type PersonAttribute = keyof Declared;

/** The attributes of which this is declared. */
type DeclaredWith<Part extends keyof Attribute, Said> = {
  [A in PersonAttribute]: Declared[A][Part] extends Said ? A : never;
}[PersonAttribute];

export type PublicAttribute = DeclaredWith<"isPublic", true>;
/** What only staff see. */
export type StaffAttribute = Exclude<PersonAttribute, PublicAttribute>;
export type RowAttribute = Exclude<PersonAttribute, DeclaredWith<"inRows", "never">>;
export type ListedAttribute = Exclude<PersonAttribute, DeclaredWith<"listed", null>>;
export type FacetAttribute = Exclude<PersonAttribute, DeclaredWith<"facet", null>>;
/** The facet under which these attributes are. */
export type FacetNameOf<A extends FacetAttribute> = Declared[A]["facet"];
export type WordAttribute = DeclaredWith<"holds", { readonly is: "word" }>;
export type TextsAttribute = DeclaredWith<"holds", { readonly is: "texts" }>;

export type AttributeValue<A extends PersonAttribute> = z.output<Declared[A]["holds"]["input"]>;

/** The value of each of these attributes. */
export type AttributeValues<A extends PersonAttribute> = { readonly [Name in A]: AttributeValue<Name> };

export const PERSON_ATTRIBUTES: readonly PersonAttribute[] = attributesWith<PersonAttribute>(() => true);
export const PUBLIC_ATTRIBUTES = attributesWith<PublicAttribute>(({ isPublic }) => isPublic);
export const STAFF_ATTRIBUTES = attributesWith<StaffAttribute>(({ isPublic }) => !isPublic);
export const ROW_ATTRIBUTES = attributesWith<RowAttribute>(({ inRows }) => inRows !== "never");
export const LISTED_ATTRIBUTES = attributesWith<ListedAttribute>(({ listed }) => listed !== null);
export const WORD_ATTRIBUTES = attributesWith<WordAttribute>(({ holds }) => holds.is === "word");

/** What a mutation takes of each attribute. Every key is there, because the keys are those of the declaration. */
export const ATTRIBUTE_INPUTS = forEachAttribute(PERSON_ATTRIBUTES, (_, { holds }) => holds.input) as {
  readonly [A in PersonAttribute]: Declared[A]["holds"]["input"];
};

/** These attributes, of somebody of whom nothing of them is known. */
export function nothingKnown<A extends PersonAttribute>(names: readonly A[]): AttributeValues<A> {
  return forEachAttribute(names, (_, { holds }) => holds.nothing) as AttributeValues<A>;
}

/** The declaration of an attribute, for whom it is one of many. */
export function attribute(name: PersonAttribute): Attribute {
  return ATTRIBUTES[name];
}

/** `has` says of a declaration what the type `A` says of it. */
function attributesWith<A extends PersonAttribute>(has: (declared: Attribute) => boolean): readonly A[] {
  return Object.entries(ATTRIBUTES)
    .filter(([, declared]) => has(declared))
    .map(([name]) => name as A);
}

/** Each of these attributes with what `make` makes of it. */
export function forEachAttribute<A extends PersonAttribute, Made>(
  names: readonly A[],
  make: (name: A, declared: Attribute) => Made,
): Record<A, Made> {
  return Object.fromEntries(names.map((name) => [name, make(name, attribute(name))])) as Record<A, Made>;
}

const FEMALE = /^(?:f|fem|femenin[oa]|mujer|female|woman)$/;
const MALE = /^(?:h|masc|masculin[oa]|hombre|varon|male|man)$/;

/** "M" is a man beside "F", and a woman beside "H"; alone it is nobody. */
function sexMeant(cell: string, others: readonly string[]): Sex | undefined {
  const folded = foldWords(cell);
  if (FEMALE.test(folded)) return "female";
  if (MALE.test(folded)) return "male";
  const beside = new Set(others.map(foldWords));
  if (folded !== "m" || beside.has("h") === beside.has("f")) return undefined;
  return beside.has("f") ? "male" : "female";
}
