import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { PUBLICATION_LEVELS, SECTORS, SEXES } from "@paradero/shared/profiles";
import { closedAsAWhole, factId, known } from "./known.ts";
import { oneOf } from "./vocabulary.ts";

/** One human being on record. The row never changes: what is known of them is in `profiles`, `names` and histories. */
export const people = pgTable("people", {
  id: factId(),
  /** What stands in addresses: random, so that it neither names anybody nor tells how many are hidden. */
  ref: text("ref").notNull().unique(),
  recordedAt: known.recordedAt,
  recordedIn: known.recordedIn,
});

/** What is known of a person apart from custody, as of one recording. One open row a person. */
export const profiles = pgTable(
  "profiles",
  {
    id: factId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    sex: text("sex", { enum: SEXES }),
    sector: text("sector", { enum: SECTORS }),
    /** EDTF; as precise as was said. Public only as far as publication allows. */
    birth: text("birth"),
    /** ISO 3166-1 alpha-2 codes. */
    nationalities: text("nationalities")
      .array()
      .notNull()
      .default(sql`'{}'`),
    occupationEn: text("occupation_en"),
    occupationEs: text("occupation_es"),
    publication: text("publication", { enum: PUBLICATION_LEVELS }).notNull(),
    /** Under 18 at the time of a record: named only with `publicationReason`. */
    minor: boolean("minor").notNull().default(false),
    publicationReason: text("publication_reason"),
    internalNote: text("internal_note"),
    ...known,
  },
  (table) => [
    uniqueIndex("profiles_open")
      .on(table.personId)
      .where(sql`superseded_at is null`),
    index("profiles_person").on(table.personId),
    oneOf("profiles_sex", table.sex, SEXES),
    oneOf("profiles_sector", table.sector, SECTORS),
    oneOf("profiles_publication", table.publication, PUBLICATION_LEVELS),
    check(
      "profiles_minor_reason",
      sql`not ${table.minor} or ${table.publication} <> 'named' or coalesce(trim(${table.publicationReason}), '') <> ''`,
    ),
    closedAsAWhole("profiles_closed", table),
  ],
);
