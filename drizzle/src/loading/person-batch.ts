import { foldName } from "@paradero/shared/names/fold";
import {
  type AttributeValues,
  forEachAttribute,
  PUBLIC_ATTRIBUTES,
  type PublicAttribute,
} from "@paradero/shared/person/attributes";
import { toColumns } from "@paradero/shared/person/profile-columns";
import type { CaseSetPerson } from "../case-set/format.ts";
import type { Batch, FactRows } from "./batch.ts";
import { type CaseSetReading, earliestOf, knownFrom } from "./case-set-reading.ts";
import { citationRows } from "./citation-rows.ts";

/** One person with everything that is on record of them. */
export function personBatch(person: CaseSetPerson, field: string, reading: CaseSetReading): Batch {
  const personId = reading.id();
  const history = historyRows(person, field, personId, reading);
  const times = [...history.statusRecords, ...history.milestones].map(({ recordedAt }) => recordedAt);
  const recordedAt = earliestOf(times) ?? reading.now;
  const known = forEachAttribute(
    PUBLIC_ATTRIBUTES,
    (name, { holds }) => person[name] ?? holds.nothing,
  ) as AttributeValues<PublicAttribute>;
  const named = nameRows(person, field, personId, recordedAt, reading);
  return {
    action: "case-set.person",
    personId,
    after: person,
    rows: {
      people: [{ id: personId, ref: person.ref, recordedAt }],
      profiles: [
        {
          id: reading.id(),
          personId,
          ...toColumns(PUBLIC_ATTRIBUTES, known),
          publication: person.publication,
          publicationReason: person.publicationReason ?? null,
          recordedAt,
        },
      ],
      names: named.names,
      statusRecords: history.statusRecords,
      milestones: history.milestones,
      citations: [...history.citations, ...named.citations],
    },
  };
}

type History = Pick<FactRows, "statusRecords" | "milestones" | "citations">;

function historyRows(person: CaseSetPerson, field: string, personId: string, reading: CaseSetReading): History {
  const rows: History = { statusRecords: [], milestones: [], citations: [] };
  const stays = new Map<string, string>();
  const stayOf = (word: string) => stays.get(word) ?? stays.set(word, reading.id()).get(word) ?? null;
  for (const [index, record] of person.records.entries()) {
    const at = `${field}.records.${index}`;
    const fact = factRow(record, at, personId, reading);
    const { id, minuteOfDay, ...rest } = fact;
    const stay = record.stay === undefined ? null : stayOf(record.stay);
    rows.statusRecords.push({ id, ...rest, minuteOfDay, stay, status: record.status, state: record.state ?? null });
    rows.citations.push(...citationRows(reading, `${at}.citations`, record.citations, { statusRecordId: id }));
  }
  for (const [index, milestone] of person.milestones.entries()) {
    const at = `${field}.milestones.${index}`;
    const { id, minuteOfDay: _, ...rest } = factRow(milestone, at, personId, reading);
    rows.milestones.push({ id, ...rest, kind: milestone.kind });
    rows.citations.push(...citationRows(reading, `${at}.citations`, milestone.citations, { milestoneId: id }));
  }
  return rows;
}

type Stated = CaseSetPerson["records"][number] | CaseSetPerson["milestones"][number];

/** What a status record and a milestone have in common. After a fault the days are blank, and nothing is written. */
function factRow(stated: Stated, field: string, personId: string, reading: CaseSetReading) {
  const cited = reading.cited(`${field}.citations`, stated.citations);
  const days = reading.days(`${field}.date`, stated.date, cited);
  return {
    id: reading.id(),
    personId,
    date: stated.date,
    earliest: days?.earliest ?? null,
    latest: days?.latest ?? "",
    minuteOfDay: days?.minuteOfDay ?? null,
    grade: stated.grade,
    facilityId: reading.facility(`${field}.facility`, stated.facility),
    place: stated.place ?? null,
    recordedAt: knownFrom(cited, reading.now),
  };
}

/** The person is shown by the main name from the start; another name is known from its own source, if that came later. */
function nameRows(
  person: CaseSetPerson,
  field: string,
  personId: string,
  recordedAt: Date,
  reading: CaseSetReading,
): Pick<FactRows, "names" | "citations"> {
  const rows: Pick<FactRows, "names" | "citations"> = { names: [], citations: [] };
  for (const [index, { name, kind, source }] of person.names.entries()) {
    const at = `${field}.names.${index}`;
    const id = reading.id();
    const citations = source === undefined ? [] : [{ source }];
    const known = knownFrom(reading.cited(at, citations), recordedAt);
    const later = kind !== "main" && known > recordedAt;
    rows.names.push({ id, personId, kind, name, folded: foldName(name), recordedAt: later ? known : recordedAt });
    rows.citations.push(...citationRows(reading, at, citations, { nameId: id }));
  }
  return rows;
}
