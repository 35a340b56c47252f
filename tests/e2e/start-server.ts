import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { freshDatabase } from "../postgres/database.ts";

export interface RunningServer {
  /** `http://127.0.0.1:41234` */
  readonly address: string;
  /** Opens the first account, as the console says it. */
  readonly firstAccount: string;
  /** Ends it as an operator would, and removes its data. */
  stop(): Promise<void>;
}

/** One whose store a test can get at. */
interface StoreServer extends RunningServer {
  readonly databaseUrl: string;
}

const MAIN = fileURLToPath(new URL("../../server/src/main.ts", import.meta.url));
const READY = /^Paradero is ready: (http:\S+)$/;
/** Of a store that nobody can sign in to, as each of these is; it is said last. */
const FIRST_ACCOUNT = /open the first account: (http:\S+)$/;

interface Start {
  /** A free one where it is left out. */
  readonly port?: string;
  /** What its store holds at first. */
  readonly caseSet?: "venezuela" | "none";
}

/** The real server with a store of its own, which is a copy in the PostgreSQL of this run: making one takes four times as long. */
export async function startServer({ port, caseSet = "venezuela" }: Start = {}): Promise<StoreServer> {
  const store = await freshDatabase({ caseSet: caseSet === "venezuela" });
  const server = await startProgram({ port, environment: { DATABASE_URL: store.url, PARADERO_CASE_SET: caseSet } });
  const stop = async () => {
    await server.stop();
    await store.drop();
  };
  return { ...server, databaseUrl: store.url, stop };
}

interface Program {
  readonly port?: string | undefined;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the real server in a process of its own, as `npm start` does: it makes a PostgreSQL and a store where it is given none. */
export async function startProgram({ port = "0", environment = {} }: Program = {}): Promise<RunningServer> {
  const directory = mkdtempSync(join(tmpdir(), "paradero-journeys-"));
  // Root's PostgreSQL runs as another user, who has to get through: else its files would stand elsewhere, and stay there.
  chmodSync(directory, 0o711);
  const ours = {
    PORT: port,
    HOST: "127.0.0.1",
    PARADERO_DATA: directory,
    PARADERO_LOG_LEVEL: "error",
    ...environment,
  };
  const server = spawn(process.execPath, [MAIN], {
    env: { ...withoutOperators(), ...ours },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = once(server, "exit");
  let said = "";
  server.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  let address: string | undefined;
  for await (const line of createInterface(server.stdout)) {
    said += `${line}\n`;
    address ??= READY.exec(line)?.[1];
    const firstAccount = FIRST_ACCOUNT.exec(line)?.[1];
    if (address === undefined || firstAccount === undefined) continue;
    const stop = async () => {
      server.kill("SIGTERM");
      await gone;
      remove();
    };
    return { address, firstAccount, stop };
  }
  remove();
  throw new Error(`The server did not start: ${said}`);
}

/** Nothing that an operator of this machine has set for a server of their own. */
function withoutOperators(): NodeJS.ProcessEnv {
  const ours = /^(PARADERO_|DATABASE_URL$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
