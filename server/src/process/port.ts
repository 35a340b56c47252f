import { createServer } from "node:net";
import { StartFailure } from "./start-failure.ts";

/** Throws a `StartFailure` if nobody could listen there now; asked before the database is started. 0 is always free. */
export async function refuseUsedPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(port, host, resolve));
  } catch (error) {
    throw listenFailure(error, host, port);
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** Why a server cannot listen, as a sentence; an error of another kind comes back as it is. */
export function listenFailure(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  if (code === "EADDRINUSE") {
    return new StartFailure(
      `Port ${port} of ${host} is used by another program: stop that one, or set PORT to a free port.`,
    );
  }
  if (code === "EACCES")
    return new StartFailure(`Port ${port} may not be used by this user: set PORT to one above 1023.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EINVAL" || code === "EAI_AGAIN") {
    return new StartFailure(
      `HOST is "${host}", and this machine has no such address: set it to one of its own, or to 0.0.0.0.`,
    );
  }
  return error;
}
