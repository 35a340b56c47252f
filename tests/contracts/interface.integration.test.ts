import { errorAnswer } from "@paradero/server/rest/answers";
import { type TestWorld, testWorld } from "@paradero/server/testing/test-world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Document, openApiDocument, pathsOf, refsIn } from "./open-api-document.ts";

let world: TestWorld;
let document: Document;
beforeAll(async () => {
  world = await testWorld();
  document = openApiDocument.parse(await (await world.get("/api/v1/openapi.json")).json());
});
afterAll(() => world.close());

/** What each endpoint takes. Adding one is a decision, and so is taking one away: others rely on them. */
const PEOPLE = [
  "status",
  "sex",
  "sector",
  "state",
  "facility",
  "nationality",
  "freshness",
  "q",
  "on",
  "asKnown",
  "certainty",
  "rule",
  "sort",
  "direction",
];
const CENSUS = PEOPLE.filter((name) => !["on", "certainty", "sort", "direction"].includes(name));
const PARAMETERS: Record<string, readonly string[]> = {
  "/api/v1/health": [],
  "/api/v1/people": [...PEOPLE, "offset", "limit"],
  "/api/v1/people.csv": [...PEOPLE, "bom"],
  "/api/v1/people.xlsx": PEOPLE,
  "/api/v1/people/{ref}": ["ref", "asKnown"],
  "/api/v1/census": [...CENSUS, "from", "to", "step", "by", "asOf"],
  "/api/v1/census.csv": [...CENSUS, "from", "to", "step", "by", "asOf", "bom"],
  "/api/v1/census/bridge": [
    ...CENSUS.filter((name) => !["state", "facility", "freshness", "asKnown"].includes(name)),
    "from",
    "to",
    "asKnownFrom",
    "asKnownTo",
    "offset",
    "limit",
  ],
  "/api/v1/figures": ["asKnown"],
  "/api/v1/figures.csv": ["asKnown", "bom"],
  "/api/v1/sources": ["asKnown"],
  "/api/v1/sources.csv": ["asKnown", "bom"],
};

describe("the document of the interface", () => {
  test("lists every endpoint with every parameter", () => {
    const listed = pathsOf(document).map(({ path, get }) => [path, get.parameters.map(({ name }) => name).toSorted()]);
    const expected = Object.entries(PARAMETERS).map(([path, names]) => [path, names.toSorted()]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(expected));
  });

  test("lists what is really served, and nothing is served that it does not list", () => {
    const served = world.app.routes
      .filter(({ method, path }) => method === "GET" && path.startsWith("/api/v1/") && !path.includes("*"))
      .map(({ path }) => path.replaceAll(/:(\w+)/g, "{$1}"));
    expect(new Set(served)).toEqual(new Set([...Object.keys(PARAMETERS), "/api/v1/openapi.json"]));
  });

  test("is OpenAPI 3.1: every parameter has its place and its type, every answer its description", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    for (const { path, get } of pathsOf(document)) {
      expect(path).toMatch(/^\/[\w./{}-]+$/);
      const inPath = get.parameters.filter((parameter) => parameter.in === "path");
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      for (const parameter of inPath) expect(parameter.required).toBe(true);
    }
    for (const ref of refsIn(document))
      expect(ref, "a reference inside the document").toMatch(/^#\/components\/schemas\/\w+$/);
  });
});

describe("every endpoint", () => {
  test("refuses a parameter that it does not know, by name, in the one shape of an error", async () => {
    for (const { path } of pathsOf(document)) {
      const error = await errorOf(addressOf(path, { no_such_parameter: "1" }), 400);
      expect(error.code).toBe("invalid_input");
      const message = 'There is no parameter "no_such_parameter" here.';
      expect(error.faults).toEqual([{ field: "no_such_parameter", value: "1", message }]);
    }
  });

  test("refuses a value that cannot be, and names the parameter", async () => {
    for (const { path, get } of pathsOf(document)) {
      for (const { name } of get.parameters.filter((parameter) => parameter.in === "query")) {
        const error = await errorOf(addressOf(path, { [name]: "\u0000" }), 400);
        expect(new Set(error.faults?.map(({ field }) => field)), `${path} ${name}`).toEqual(new Set([name]));
        expect(error.message, `${path} ${name}`).toContain(`"${name}"`);
      }
    }
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("takes no %s", async (method) => {
    for (const { path } of pathsOf(document)) {
      const response = await world.app.request(path, {
        method,
        body: "{}",
        headers: { "content-type": "application/json" },
      });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, HEAD");
      errorAnswer.parse(await response.json());
    }
  });

  test("answers with what the document says it answers with", async () => {
    for (const { path, get } of pathsOf(document)) {
      const response = await world.get(addressOf(path));
      expect(response.status, path).toBe(200);
      const types = Object.keys(get.responses["200"]?.content ?? {});
      expect(types).toEqual([response.headers.get("content-type")?.split(";")[0]]);
    }
  });
});

/** The columns that other programs read. New ones go to the end; none is renamed or taken away. */
describe("the columns of", () => {
  test.each([
    [
      "/people.csv",
      "ref,name,other_names,sex,sector,state,nationalities,status,possible,sure,since,since_earliest,since_latest,confirmed,sources,affiliation_es,affiliation_en,surely_from,as_at,as_known,filters,newest_change,certainty,rule,rule_version",
    ],
    [
      "/census.csv?from=2026-01-01&to=2026-01-01",
      "date,low,count,high,rule,rule_version,as_known,filters,step,newest_change,newest_confirmation,overlapping",
    ],
    [
      "/census.csv?from=2026-01-01&to=2026-01-01&by=state",
      "date,state,low,count,high,rule,rule_version,as_known,filters,step,newest_change,newest_confirmation,overlapping",
    ],
    [
      "/figures.csv",
      "ref,organization,concept,breakdown,breakdown_value,value,qualifier,as_of,as_of_earliest,as_of_latest,period,tier,chosen,conflicts,note_en,note_es,sources,as_known,newest_change,as_at",
    ],
    [
      "/sources.csv",
      "ref,title,publisher,url,published,language,people,records,milestones,figures,events,as_known,newest_change,as_at",
    ],
  ])("%s", async (path, columns) => {
    const text = await (await world.get(`/api/v1${path}`)).text();
    expect(text.split("\n")[0]).toBe(columns);
  });
});

async function errorOf(path: string, status: number) {
  const response = await world.get(path);
  expect(response.status, path).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/json");
  const { error } = errorAnswer.parse(await response.json());
  expect(error.requestId).toBe(response.headers.get("x-request-id"));
  return error;
}

/** An address of the endpoint that would be answered, were it not for the parameters given here. */
function addressOf(path: string, parameters: Readonly<Record<string, string>> = {}): string {
  const needed = path.startsWith("/api/v1/census") ? { from: "2026-01-01", to: "2026-01-02" } : {};
  return `${path.replace("{ref}", "aaaaa2")}?${new URLSearchParams({ ...needed, ...parameters }).toString()}`;
}
