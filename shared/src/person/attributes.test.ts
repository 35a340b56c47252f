import { describe, expect, expectTypeOf, test } from "vitest";
import { personInput } from "../inputs/person-input.ts";
import type { Sex } from "./profiles.ts";
import { countries } from "./attribute-kinds.ts";
import { type Attribute, ATTRIBUTES, PERSON_ATTRIBUTES } from "./attributes.ts";
import { type AttributeFacet, type CensusAttributes, FACET_TRAITS, FACETS } from "./facets.ts";

describe("an attribute of a person is declared once", () => {
  test("leaving a part of it out does not compile", () => {
    const whole: Attribute = ATTRIBUTES.nationalities;
    // @ts-expect-error -- whether everybody may see it, how lists say it and how a merge joins it
    const half: Attribute = { holds: countries, inRows: "never", facet: null };
    expect(Object.keys(whole)).toEqual(expect.arrayContaining(Object.keys(half)));
    type Needed = { [P in keyof Attribute]: Omit<Attribute, P> extends Attribute ? never : P }[keyof Attribute];
    expectTypeOf<Needed>().toEqualTypeOf<keyof Attribute>();
  });

  test("what a mutation takes of a person are the names, the numbers and every attribute", () => {
    expect(Object.keys(personInput.shape)).toEqual(
      expect.arrayContaining(["names", "identifiers", ...PERSON_ATTRIBUTES]),
    );
  });
});

describe("a facet is declared once", () => {
  test("every attribute that says it has one has one, of its own type", () => {
    expectTypeOf<keyof CensusAttributes>().toEqualTypeOf<AttributeFacet>();
    expectTypeOf<CensusAttributes["sex"]>().toEqualTypeOf<Sex | null>();
    const said = Object.values<Attribute>(ATTRIBUTES).flatMap(({ facet }) => facet ?? []);
    expect(FACETS.filter((facet) => FACET_TRAITS[facet].from === "attribute").toSorted()).toEqual(said.toSorted());
  });
});
