import type { Locale } from "@paradero/shared/words/locales";
import type { ListableKind } from "@paradero/shared/person/attribute-kinds";
import { ATTRIBUTES, forEachAttribute, LISTED_ATTRIBUTES } from "@paradero/shared/person/attributes";
import type { AttributeMapping } from "@paradero/shared/rosters/mapping/attribute-mapping";
import type { RecordMapping, RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { Status } from "@paradero/shared/statuses/statuses";
import { type ColumnUse, HELD_PARTS, isListed, type PersonUse, type RecordPart } from "./uses.ts";

type Person = RosterMapping["person"];

/** Says what a column is, and nothing else: whatever it was before, it is no longer. `null`: nothing uses it. */
export function assigned(mapping: RosterMapping, column: string, use: ColumnUse | null, locale: Locale): RosterMapping {
  // A record that begins where another one ended keeps its place, so that the places of all others hold.
  const without = withoutColumn(mapping, column);
  if (use === null) return withoutEmptyRecords(without);
  if (use.of === "person") {
    return withoutEmptyRecords({ ...without, person: personWith(without.person, column, use.use, locale) });
  }
  const records =
    use.of === "new"
      ? [...without.records, newRecord(column, use.status)]
      : without.records.map((record, at) => (at === use.index ? withPart(record, use.part, column) : record));
  return withoutEmptyRecords({ ...without, records });
}

/** A record that begins with one column: of its date, or of its status where no status is given. */
export function newRecord(column: string | undefined, status: Status | null): RecordMapping {
  const date = { column: status === null ? undefined : column, ignore: [], splitPlace: false };
  return { status: status ?? { column: column ?? "", values: {} }, date, grade: "reported" };
}

/** `column`: undefined for none. */
export function withPart(record: RecordMapping, part: RecordPart, column: string | undefined): RecordMapping {
  if (part === "date") {
    const { within, ignore } = record.date;
    return { ...record, date: { within, ignore, splitPlace: false, column } };
  }
  if (part === "status") return { ...record, status: { column: column ?? "", values: {} } };
  const splitPlace = part === "place" && column !== undefined ? false : record.date.splitPlace;
  return { ...record, date: { ...record.date, splitPlace }, [part]: column === undefined ? undefined : { column } };
}

function personWith(person: Person, column: string, use: PersonUse, locale: Locale): Person {
  const { name, attributes } = person;
  if (isListed(use)) {
    return { ...person, attributes: { ...attributes, [use]: newAttribute(ATTRIBUTES[use].holds, column, locale) } };
  }
  switch (use) {
    case "full":
      return { ...person, name: { full: column, order: name.order, also: name.also } };
    case "also":
      return { ...person, name: { ...name, also: [...(name.also ?? []), column] } };
    case "given": {
      const family = name.family ?? (name.full === undefined ? undefined : [name.full]);
      return { ...person, name: { given: [...(name.given ?? []), column], family } };
    }
    case "family": {
      const given = name.given ?? (name.full === undefined ? undefined : [name.full]);
      return { ...person, name: { given, family: [...(name.family ?? []), column] } };
    }
    case "identifier":
      return { ...person, identifier: { scheme: person.identifier?.scheme ?? "", column } };
    case "otherName":
      return { ...person, otherNames: [...person.otherNames, { column, kind: "nickname" }] };
    case "heldFacility":
      return { ...person, heldAt: { ...person.heldAt, facility: { column } } };
    case "heldPlace":
      return { ...person, heldAt: { ...person.heldAt, place: { column } } };
    case "heldState":
      return { ...person, heldAt: { ...person.heldAt, state: { column } } };
  }
}

/** An attribute that begins with its column: what its values mean is still to be said. */
function newAttribute({ is }: ListableKind, column: string, locale: Locale): AttributeMapping {
  switch (is) {
    case "word":
    case "countries":
      return { column, values: {} };
    case "texts":
      return { column, language: locale };
    case "date":
      return { column };
  }
}

function withoutColumn({ person, ...mapping }: RosterMapping, column: string): RosterMapping {
  const { name, identifier, otherNames, attributes, heldAt } = person;
  const others = (named: readonly string[] | undefined) => {
    const rest = named?.filter((one) => one !== column) ?? [];
    return rest.length > 0 ? rest : undefined;
  };
  const of = <T extends { readonly column: string }>(one: T | undefined) => (one?.column === column ? undefined : one);
  return {
    ...mapping,
    person: {
      identifier: of(identifier),
      name: {
        full: name.full === column ? undefined : name.full,
        order: name.order,
        also: others(name.also),
        given: others(name.given),
        family: others(name.family),
      },
      otherNames: otherNames.filter((other) => other.column !== column),
      attributes: forEachAttribute(LISTED_ATTRIBUTES, (attribute) => of(attributes[attribute])),
      heldAt: heldAt && somewhere({ facility: of(heldAt.facility), place: of(heldAt.place), state: of(heldAt.state) }),
    },
    records: mapping.records.map((record) => ({
      ...record,
      status:
        typeof record.status !== "string" && record.status.column === column
          ? { column: "", values: {} }
          : record.status,
      date: { ...record.date, column: record.date.column === column ? undefined : record.date.column },
      place: of(record.place),
      facility: of(record.facility),
      state: of(record.state),
      note: of(record.note),
    })),
  };
}

function somewhere(heldAt: NonNullable<Person["heldAt"]>): Person["heldAt"] {
  return HELD_PARTS.some((part) => heldAt[part] !== undefined) ? heldAt : undefined;
}

/** A record that has no date, and whose status no column says, says nothing of anybody. */
function withoutEmptyRecords(mapping: RosterMapping): RosterMapping {
  const saysSomething = ({ status, date }: RecordMapping) =>
    date.column !== undefined || date.within !== undefined || (typeof status !== "string" && status.column !== "");
  return { ...mapping, records: mapping.records.filter(saysSomething) };
}
