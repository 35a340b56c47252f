import type { Reader } from "../access/readers/reader.ts";
import { checkHealth } from "../store/check-health.ts";
import { healthAnswer } from "./answers.ts";
import { endpoint, type RestApi } from "./endpoint.ts";
import { noParameters } from "./parameters.ts";

export function addHealth(api: RestApi, reader: Reader): void {
  endpoint(
    api,
    {
      path: "/health",
      summary: "Is the store ready?",
      description: "200 when the database answers and the census is loaded; 503 before that and while shutting down.",
      query: noParameters,
      answer: { type: "application/json", schema: healthAnswer, description: "Ready." },
    },
    async (c) => c.json(await checkHealth(reader), 200, { "cache-control": "no-store" }),
  );
}
