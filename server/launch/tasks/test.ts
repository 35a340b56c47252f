import { buildClient } from "./build-client.ts";
import { QUICK_STAGES } from "./quick-stages.ts";
import { stopChildrenWithUs } from "./run.ts";
import { judge, runStages, type Stage, summarise } from "./stages.ts";
import { vitestStage } from "./vitest-stage.ts";

const build: Stage = {
  name: "Client build",
  work: async () => judge((await buildClient(() => undefined)) ?? { code: 0, output: "" }),
};

stopChildrenWithUs();
const results = [
  ...(await runStages([...QUICK_STAGES, build])),
  ...(await runStages([vitestStage("Unit and integration tests", ["unit", "integration"])])),
  ...(await runStages([vitestStage("Browser journeys", ["journeys"])])),
];
process.exit(summarise(results));
