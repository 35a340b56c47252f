import { run, stopChildrenWithUs } from "./run.ts";

stopChildrenWithUs();
const lint = await run("oxlint", ["--fix"], { aloud: true });
const format = await run("oxfmt", ["."], { aloud: true });
process.exit(Math.max(lint.code, format.code));
