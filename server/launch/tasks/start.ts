import { buildClient } from "./build-client.ts";
import { stopChildrenWithUs } from "./run.ts";

const stopListening = stopChildrenWithUs();
const built = await buildClient((sentence) => process.stderr.write(`${sentence}\n`));
stopListening();
if (built !== null && built.code !== 0) {
  process.stderr.write(`${built.output}\nThe client could not be built: see above.\n`);
  process.exit(1);
}
await import("../../src/main.ts");
