import { describe, expect, test } from "vitest";
import { readSearch, unreadIn } from "../../read-search.ts";
import {
  activeFilters,
  columnsOf,
  columnsText,
  filtersOf,
  peopleSearch,
  without,
  withExcept,
  withValue,
} from "./search.ts";

const read = readSearch(peopleSearch);

describe("a link to a view of the people", () => {
  test("a view that was sent is read back whole", () => {
    const sent = {
      status: "bailed,house_arrest",
      sex: "!female",
      q: "Éstevez",
      on: "2026-04-06",
      asKnown: "2026-03-01",
      sort: "since",
      direction: "desc",
      columns: "status,nationality",
      density: "compact",
    };
    expect(read(sent)).toEqual(sent);
  });

  test.each([
    ["an unknown status", { status: "not_a_status" }],
    ["a day that does not exist", { on: "2026-02-30" }],
    ["an unknown sort", { sort: "salary" }],
    ["an unknown density", { density: "huge" }],
    ["an unknown column", { columns: "sector,salary" }],
    ["a parameter that nobody knows", { estado: "Zulia" }],
  ])("%s is named, and never left out", (_, wrong) => {
    const search = read({ ...wrong, sex: "female" });
    expect(unreadIn(search).map(({ name }) => name)).toEqual(Object.keys(wrong));
    expect(search.sex).toBe("female");
  });

  test("what is not understood is taken out by name, so that the router cannot put it back from the address", () => {
    const address = { on: "2026-02-30", sex: "female" };
    expect({ ...address, ...read(address) }).toMatchObject({ on: undefined, sex: "female" });
  });
});

describe("choosing values of a facet", () => {
  test("values add up, and the last one taken away removes the filter", () => {
    expect(withValue({}, "status", "bailed", true)).toBe("bailed");
    expect(withValue({ status: "bailed" }, "status", "detained", true)).toBe("bailed,detained");
    expect(withValue({ status: "bailed,detained" }, "status", "bailed", false)).toBe("detained");
    expect(withValue({ status: "bailed" }, "status", "bailed", false)).toBeUndefined();
  });

  test("a choice turned round stays turned round while values are added", () => {
    expect(withExcept({ state: "Zulia" }, "state", true)).toBe("!Zulia");
    expect(withValue({ state: "!Zulia" }, "state", "Lara", true)).toBe("!Zulia,Lara");
    expect(withExcept({ state: "!Zulia,Lara" }, "state", false)).toBe("Zulia,Lara");
  });

  test("a facet without a choice cannot be turned round", () => {
    expect(withExcept({}, "state", true)).toBeUndefined();
  });
});

test("the usual columns need no words in an address, and hiding all of them leaves the name", () => {
  expect(columnsText(columnsOf({}))).toBeUndefined();
  expect(columnsOf({ columns: columnsText(["sources", "sex"]) })).toEqual(["name", "sex", "sources"]);
  expect(columnsOf({ columns: columnsText([]) })).toEqual(["name"]);
});

test("sort, columns and density are no filters", () => {
  const search = { status: "bailed", q: "", sort: "name", columns: "sector" };
  const filters = filtersOf(search);
  expect(filters).toEqual({ status: "bailed" });
  expect(activeFilters(filters)).toEqual(["status"]);
});

test("a rule alone means those who are counted, and goes with the certainty", () => {
  expect(activeFilters({ rule: "in-custody", sex: "male" })).toEqual(["sex", "certainty"]);
  expect(without("certainty")).toEqual({ certainty: undefined, rule: undefined });
});
