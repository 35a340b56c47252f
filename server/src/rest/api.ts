import { OpenAPIHono } from "@hono/zod-openapi";
import type { Reader } from "../access/readers/reader.ts";
import type { EdgeEnvironment } from "../http/environment.ts";
import { answerError } from "../http/error-response.ts";
import { VERSION } from "../store/version.ts";
import { addCensus } from "./census.ts";
import type { RestApi } from "./endpoint.ts";
import { addFigures } from "./figures.ts";
import { addHealth } from "./health.ts";
import { addPeople } from "./people.ts";
import { addSources } from "./sources.ts";

/** `/api/v1`: the same services as our own client, documented, for everybody else. */
export function restApi(reader: Reader): RestApi {
  const api: RestApi = new OpenAPIHono<EdgeEnvironment>();
  api.onError(answerError);
  addHealth(api, reader);
  addPeople(api, reader);
  addCensus(api, reader);
  addFigures(api, reader);
  addSources(api, reader);
  let text: string | undefined;
  api.get("/openapi.json", (c) => {
    c.set("route", "/api/v1/openapi.json");
    text ??= JSON.stringify(openApiDocument(api));
    return c.body(text, 200, { "content-type": "application/json", "cache-control": "no-cache" });
  });
  return api;
}

function openApiDocument(api: RestApi) {
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Paradero",
      version: VERSION,
      license: { name: "MIT" },
      description:
        "The published part of a sourced status history of people detained for political reasons, and counts of how many " +
        "are held. Every count is three numbers: certainly (low), counted (count), possibly (high). Dates are EDTF " +
        "as they were said, with the days that follow from them.",
    },
  });
}
