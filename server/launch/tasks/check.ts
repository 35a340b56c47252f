import { QUICK_STAGES } from "./quick-stages.ts";
import { stopChildrenWithUs } from "./run.ts";
import { runStages, summarise } from "./stages.ts";
import { vitestStage } from "./vitest-stage.ts";

stopChildrenWithUs();
process.exit(
  summarise([...(await runStages(QUICK_STAGES)), ...(await runStages([vitestStage("Unit tests", ["unit"])]))]),
);
