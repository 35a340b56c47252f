import { readConfiguration } from "../../src/configuration.ts";
import { run, stopChildrenWithUs } from "./run.ts";

/** The server starts anew on every change of its files; the client is at Vite's address and asks the server through it. */
stopChildrenWithUs();
const { host, port } = readConfiguration(process.env);
const api = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
const ended = await Promise.race([
  run(process.execPath, ["--watch", "--watch-preserve-output", "server/src/main.ts"], { aloud: true }),
  run("vite", ["--clearScreen", "false"], { directory: "client", aloud: true, environment: { PARADERO_API: api } }),
]);
process.kill(process.pid, "SIGTERM");
process.exitCode = ended.code;
