import type { Locale } from "@paradero/shared/words/locales";
import type { ListableKind } from "@paradero/shared/person/attribute-kinds";
import { ATTRIBUTES, type ListedAttribute } from "@paradero/shared/person/attributes";
import type { MappedFormat, RecordMapping, RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { ATTESTED_STATUS, STATUSES } from "@paradero/shared/statuses/statuses";
import { assigned, newRecord, withPart } from "./assign.ts";
import type { ColumnUse, RecordPart } from "./uses.ts";

type Person = RosterMapping["person"];

/** Which column's values are meant: of the person, or of the status of the record at this place. */
type ValuesPlace = ListedAttribute | number;

/** One thing that somebody says anew in a mapping. */
export type MappingEdit =
  | { readonly is: "whole"; readonly mapping: RosterMapping }
  | { readonly is: "use"; readonly column: string; readonly use: ColumnUse | null; readonly locale: Locale }
  | { readonly is: "format"; readonly patch: Partial<MappedFormat> }
  | { readonly is: "nameOrder"; readonly order: Person["name"]["order"] }
  | { readonly is: "scheme"; readonly scheme: string }
  | { readonly is: "otherName"; readonly column: string; readonly patch: Partial<Person["otherNames"][number]> }
  | { readonly is: "attributes"; readonly patch: Partial<Person["attributes"]> }
  /** `meaning`: null where the value says nothing, undefined where nobody has said what it means. */
  | {
      readonly is: "value";
      readonly at: ValuesPlace;
      readonly value: string;
      readonly meaning: string | null | undefined;
    }
  | { readonly is: "addRecord" }
  | { readonly is: "removeRecord"; readonly index: number }
  | { readonly is: "record"; readonly index: number; readonly patch: Partial<Omit<RecordMapping, "date">> }
  | { readonly is: "recordDate"; readonly index: number; readonly patch: Partial<RecordMapping["date"]> }
  | { readonly is: "part"; readonly index: number; readonly part: RecordPart; readonly column: string | undefined }
  | { readonly is: "publication"; readonly publication: RosterMapping["publication"] };

/** The mapping with one thing said anew. What is half said stays as it is: `gapsIn` tells what is missing. */
export function editMapping(mapping: RosterMapping, edit: MappingEdit): RosterMapping {
  const { person, records, format } = mapping;
  const inPerson = (patch: Partial<Person>): RosterMapping => ({ ...mapping, person: { ...person, ...patch } });
  const inRecord = (index: number, change: (record: RecordMapping) => RecordMapping): RosterMapping => ({
    ...mapping,
    records: records.map((record, at) => (at === index ? change(record) : record)),
  });
  switch (edit.is) {
    case "whole":
      return edit.mapping;
    case "use":
      return assigned(mapping, edit.column, edit.use, edit.locale);
    case "format":
      return { ...mapping, format: { ...format, ...edit.patch } };
    case "nameOrder":
      return inPerson({ name: { ...person.name, order: edit.order } });
    case "scheme":
      return person.identifier ? inPerson({ identifier: { ...person.identifier, scheme: edit.scheme } }) : mapping;
    case "otherName":
      return inPerson({
        otherNames: person.otherNames.map((one) => (one.column === edit.column ? { ...one, ...edit.patch } : one)),
      });
    case "attributes":
      return inPerson({ attributes: { ...person.attributes, ...edit.patch } });
    case "value":
      return withValue(mapping, edit.at, edit.value, edit.meaning);
    case "addRecord":
      return { ...mapping, records: [...records, newRecord(undefined, ATTESTED_STATUS)] };
    case "removeRecord":
      return { ...mapping, records: records.filter((_, at) => at !== edit.index) };
    case "record":
      return inRecord(edit.index, (record) => ({ ...record, ...edit.patch }));
    case "recordDate":
      return inRecord(edit.index, (record) => ({
        ...record,
        date: { ...record.date, ...edit.patch },
        // Either the cell of the date says the place, or a column of its own.
        ...(edit.patch.splitPlace && { place: undefined }),
      }));
    case "part":
      return inRecord(edit.index, (record) => withPart(record, edit.part, edit.column));
    case "publication":
      return { ...mapping, publication: edit.publication };
  }
}

function withValue(
  mapping: RosterMapping,
  at: ValuesPlace,
  value: string,
  meaning: string | null | undefined,
): RosterMapping {
  const { person, records } = mapping;
  const { attributes } = person;
  if (typeof at === "number") {
    const change = (record: RecordMapping, index: number): RecordMapping => {
      if (index !== at || typeof record.status === "string") return record;
      return { ...record, status: { ...record.status, values: said(record.status.values, value, meaning, STATUSES) } };
    };
    return { ...mapping, records: records.map(change) };
  }
  const mapped = attributes[at];
  if (!mapped) return mapping;
  const values = saidFreely(mapped.values, value, isWord(at, meaning) ? meaning : undefined);
  return { ...mapping, person: { ...person, attributes: { ...attributes, [at]: { ...mapped, values } } } };
}

/** Whether a value can mean this: of a vocabulary only one of its words, or nothing. */
function isWord(at: ListedAttribute, meaning: string | null | undefined): boolean {
  const { holds }: { readonly holds: ListableKind } = ATTRIBUTES[at];
  return holds.is !== "word" || meaning === null || meaning === undefined || holds.words.includes(meaning);
}

function said<Word extends string>(
  values: Readonly<Record<string, Word | null>> | undefined,
  value: string,
  meaning: string | null | undefined,
  words: readonly Word[],
): Record<string, Word | null> {
  const { [value]: _, ...others } = values ?? {};
  if (meaning === undefined) return others;
  const word = meaning === null ? null : words.find((known) => known === meaning);
  return word === undefined ? others : { ...others, [value]: word };
}

function saidFreely(
  values: Readonly<Record<string, string | null>> | undefined,
  value: string,
  meaning: string | null | undefined,
): Record<string, string | null> {
  const { [value]: _, ...others } = values ?? {};
  return meaning === undefined ? others : { ...others, [value]: meaning };
}
