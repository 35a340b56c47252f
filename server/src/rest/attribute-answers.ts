import { z } from "zod";
import type { AttributeKind } from "@paradero/shared/person/attribute-kinds";
import {
  type AttributeValue,
  forEachAttribute,
  type PersonAttribute,
  ROW_ATTRIBUTES,
} from "@paradero/shared/person/attributes";
import { columnName, columnsOf, columnValue } from "@paradero/shared/person/profile-columns";
import type { PersonRow } from "../people/list/person-rows.ts";
import { type Cell, joined } from "./csv.ts";

export const edtf = z.string().describe("A date as it was said, in EDTF (ISO 8601-2).");
export const bothLanguages = z.strictObject({ en: z.string().nullable(), es: z.string().nullable() });

/** These attributes as an answer states them: each by the kind of value that it holds. */
export function attributeAnswers<A extends PersonAttribute>(names: readonly A[]) {
  return forEachAttribute(names, (_, { holds }) => answerOf(holds)) as {
    readonly [Name in A]: z.ZodType<AttributeValue<Name>>;
  };
}

function answerOf(kind: AttributeKind): z.ZodType {
  switch (kind.is) {
    case "word":
      return z.enum(kind.words).nullable();
    case "date":
      return edtf.nullable();
    case "countries":
      return z.array(z.string()).describe("ISO 3166-1 alpha-2.");
    case "texts":
      return bothLanguages;
    case "flag":
      return z.boolean();
    case "note":
      return z.string().nullable();
  }
}

/** The columns of a download for the attributes that rows have. */
export function attributeCells(): Record<string, (row: PersonRow) => Cell> {
  const cells = columnsOf(ROW_ATTRIBUTES).map((kept) => {
    const cell = (row: PersonRow): Cell => {
      const value = columnValue(row, kept);
      return Array.isArray(value) ? joined(value) : value;
    };
    return [columnName(kept.column), cell] as const;
  });
  return Object.fromEntries(cells);
}
