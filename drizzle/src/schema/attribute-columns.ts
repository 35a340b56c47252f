import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, text } from "drizzle-orm/pg-core";
import {
  attribute,
  ATTRIBUTES,
  PERSON_ATTRIBUTES,
  WORD_ATTRIBUTES,
  type WordAttribute,
} from "@paradero/shared/person/attributes";
import {
  columnName,
  columnsOf,
  type ProfileColumn,
  type ProfileColumns,
} from "@paradero/shared/person/profile-columns";
import { oneOf } from "./vocabulary.ts";

const textOf = <Text extends string>(name: string) => text(name).$type<Text>();

const listOf = (name: string) =>
  text(name)
    .array()
    .notNull()
    .default(sql`'{}'`);

const flagOf = (name: string) => boolean(name).notNull().default(false);

type ColumnOf<Value> = [Value] extends [boolean]
  ? ReturnType<typeof flagOf>
  : [Value] extends [string | null]
    ? ReturnType<typeof textOf<NonNullable<Value>>>
    : ReturnType<typeof listOf>;

/** The columns of `profiles` that keep the attributes of a person, as `shared` declares them. */
export const attributeColumns = Object.fromEntries(
  columnsOf(PERSON_ATTRIBUTES).map(({ column, attribute: name }) => {
    const { is } = attribute(name).holds;
    const make = is === "countries" ? listOf : is === "flag" ? flagOf : textOf;
    return [column, make(columnName(column))];
  }),
) as { readonly [Column in ProfileColumn]: ColumnOf<ProfileColumns[Column]> };

/** Each word is one of its vocabulary. */
export function attributeChecks(table: Readonly<Record<WordAttribute, AnyPgColumn>>) {
  return WORD_ATTRIBUTES.map((name) =>
    oneOf(`profiles_${columnName(name)}`, table[name], ATTRIBUTES[name].holds.words),
  );
}
