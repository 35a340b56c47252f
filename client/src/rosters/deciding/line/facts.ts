import { tryReadEdtf } from "@paradero/shared/dates/dates";
import { foldName } from "@paradero/shared/names/fold";
import type { Locale } from "@paradero/shared/words/locales";
import type { Sex } from "@paradero/shared/person/profiles";
import type { MappedLine } from "@paradero/shared/rosters/mapping/mapped-line";
import type { Status } from "@paradero/shared/statuses/statuses";
import type { KnownPerson } from "../answer.ts";

/** Whether what is said and what is known go together. null: one of the two says nothing, or they cannot be compared. */
export type Agreement = "same" | "near" | "differs" | null;

/** What stands in one cell of the comparison. */
export type FactValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "names"; readonly names: readonly string[] }
  | { readonly kind: "date"; readonly edtf: string }
  | { readonly kind: "sex"; readonly sex: Sex }
  | { readonly kind: "countries"; readonly codes: readonly string[] }
  | { readonly kind: "status"; readonly status: Status; readonly since: string | null; readonly sure: boolean };

export interface ComparedFact {
  readonly fact: FactName;
  readonly said: readonly FactValue[];
  readonly known: readonly FactValue[];
  readonly agreement: Agreement;
}

export type FactName =
  | "name"
  | "birth"
  | "sex"
  | "nationalities"
  | "status"
  | "facility"
  | "state"
  | "place"
  | "identifiers"
  | "occupation";

/**
 * A line beside somebody on record, fact by fact; what neither says is left out. Without `known` the line alone.
 *
 * @param isDated the list says of everybody on it that they are in custody on its day
 */
export function comparedFacts(
  line: MappedLine,
  known: KnownPerson | null,
  { locale, isDated }: { readonly locale: Locale; readonly isDated: boolean },
): ComparedFact[] {
  const facts = [
    names(line, known),
    birth(line, known),
    sex(line, known),
    nationalities(line, known),
    status(line, known),
    place("facility", line, known?.facility ?? null),
    place("state", line, known?.state ?? null),
    place("place", line, null),
    identifiers(line, known),
    occupation(line, locale),
  ];
  return facts.filter(
    ({ said, known: other, fact }) => said.length + other.length > 0 || (fact === "status" && isDated),
  );
}

function names({ names: said }: MappedLine, known: KnownPerson | null): ComparedFact {
  const ours = known ? [known.name, ...known.otherNames] : [];
  const theirs = said.map(({ name }) => name);
  return {
    fact: "name",
    said: theirs.length > 0 ? [{ kind: "names", names: theirs }] : [],
    known: ours.length > 0 ? [{ kind: "names", names: ours }] : [],
    agreement: nameAgreement(theirs, ours),
  };
}

/** Alike: all words of the shorter of two names are in the longer one. */
function nameAgreement(said: readonly string[], known: readonly string[]): Agreement {
  if (said.length === 0 || known.length === 0) return null;
  const pairs = said.flatMap((one) => known.map((other) => [wordsOf(one), wordsOf(other)] as const));
  if (pairs.some(([one, other]) => one.size === other.size && one.isSubsetOf(other))) return "same";
  return pairs.some(([one, other]) => one.isSubsetOf(other) || other.isSubsetOf(one)) ? "near" : "differs";
}

function wordsOf(name: string): Set<string> {
  return new Set(foldName(name).split(" "));
}

function birth({ birth: said }: MappedLine, known: KnownPerson | null): ComparedFact {
  const ours = known?.birth ?? null;
  return {
    fact: "birth",
    said: said === null ? [] : [{ kind: "date", edtf: said }],
    known: ours === null ? [] : [{ kind: "date", edtf: ours }],
    agreement: said === null || ours === null ? null : dateAgreement(said, ours),
  };
}

function dateAgreement(one: string, other: string): Agreement {
  if (one === other) return "same";
  const [a, b] = [tryReadEdtf(one), tryReadEdtf(other)];
  if (!a.ok || !b.ok) return null;
  const from = Math.max(a.range.earliest ?? -Infinity, b.range.earliest ?? -Infinity);
  const until = Math.min(a.range.latest ?? Infinity, b.range.latest ?? Infinity);
  return from <= until ? "near" : "differs";
}

function sex({ sex: said }: MappedLine, known: KnownPerson | null): ComparedFact {
  const ours = known?.sex ?? null;
  return {
    fact: "sex",
    said: said === null ? [] : [{ kind: "sex", sex: said }],
    known: ours === null ? [] : [{ kind: "sex", sex: ours }],
    agreement: said === null || ours === null ? null : said === ours ? "same" : "differs",
  };
}

function nationalities({ nationalities: said }: MappedLine, known: KnownPerson | null): ComparedFact {
  const ours = known?.nationalities ?? [];
  const shared = said.filter((code) => ours.includes(code)).length;
  return {
    fact: "nationalities",
    said: said.length > 0 ? [{ kind: "countries", codes: said }] : [],
    known: ours.length > 0 ? [{ kind: "countries", codes: ours }] : [],
    agreement: agreementOf(said.length, ours.length, shared),
  };
}

/** How many of `said` and of `known` are the same. */
function agreementOf(said: number, known: number, shared: number): Agreement {
  if (said === 0 || known === 0) return null;
  if (shared === 0) return "differs";
  return shared === said && shared === known ? "same" : "near";
}

/** People are moved from one status to the next, so that another one does not speak against anybody. */
function status({ records }: MappedLine, known: KnownPerson | null): ComparedFact {
  const ours = known?.status ?? null;
  return {
    fact: "status",
    said: records.map(({ status: said, date }) => ({ kind: "status", status: said, since: date, sure: true })),
    known:
      ours === null
        ? []
        : [{ kind: "status", status: ours, since: known?.since?.edtf ?? null, sure: known?.sure ?? true }],
    agreement: records.some(({ status: said }) => said === ours) ? "same" : null,
  };
}

type PlaceName = "facility" | "state" | "place";

/** Nor does another place: people are moved. */
function place(fact: PlaceName, { records, heldAt }: MappedLine, known: string | null): ComparedFact {
  const said = [...new Set([...(heldAt ? [heldAt] : []), ...records].flatMap((one) => one[fact] ?? []))];
  const isSame = known !== null && said.some((one) => foldName(one) === foldName(known));
  return {
    fact,
    said: said.map((text) => ({ kind: "text", text })),
    known: known === null ? [] : [{ kind: "text", text: known }],
    agreement: said.length === 0 || known === null ? null : isSame ? "same" : "differs",
  };
}

function identifiers({ identifier }: MappedLine, known: KnownPerson | null): ComparedFact {
  const ours = known?.identifiers ?? [];
  const sameRegister = ours.filter(({ scheme }) => scheme === identifier?.scheme);
  const isSame = sameRegister.some(({ value }) => value === identifier?.value);
  return {
    fact: "identifiers",
    said: identifier ? [{ kind: "text", text: `${identifier.scheme} ${identifier.value}` }] : [],
    known: ours.map(({ scheme, value }) => ({ kind: "text", text: `${scheme} ${value}` })),
    agreement: sameRegister.length === 0 ? null : isSame ? "same" : "differs",
  };
}

function occupation({ occupation: said }: MappedLine, locale: Locale): ComparedFact {
  const text = said[locale] ?? said.es ?? said.en;
  return { fact: "occupation", said: text === null ? [] : [{ kind: "text", text }], known: [], agreement: null };
}
