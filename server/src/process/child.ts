import { type ChildProcess, fork } from "node:child_process";
import { on, once } from "node:events";

/** Another process of ours that is given one task, says what comes of it, and is gone. */
export interface Child {
  /** What it says, in order, until it ends by itself. Leaving the loop, or aborting, ends it. */
  readonly sayings: AsyncIterable<unknown>;
  readonly tell: (word: unknown) => void;
}

export interface ChildOptions {
  readonly memoryMb: number;
  readonly signal?: AbortSignal | undefined;
}

/** It was ended by something else than us: most likely by the end of its memory. */
export class ChildDied extends Error {
  override readonly name = "ChildDied";
}

/**
 * Starts a file of ours with a task. A process and not a thread: what a hostile file does to it happens to nobody else, and
 * threads that come and go have ended whole servers (V8 loses count of the code pages of their WebAssembly).
 *
 * @param file calls `answerTask`
 */
export function startChild(file: URL, task: unknown, { memoryMb, signal }: ChildOptions): Child {
  signal?.throwIfAborted();
  const child = fork(file, {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${memoryMb}`],
    env: compiledBefore(),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // Told to one that has just died: its end says so.
  const tell = (word: unknown) => void (child.connected && child.send(word as object, () => undefined));
  tell(task);
  return { sayings: sayingsOf(child, signal), tell };
}

/** Of our environment it gets only where what Node compiled of the same files before is kept. */
function compiledBefore(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE } = process.env;
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };
}

async function* sayingsOf(child: ChildProcess, signal: AbortSignal | undefined): AsyncGenerator {
  const ended = once(child, "exit");
  try {
    for await (const [saying] of on(child, "message", { close: ["disconnect"], ...(signal && { signal }) }))
      yield saying;
    const [code, killedBy]: unknown[] = await ended;
    if (killedBy !== null) throw new ChildDied(`a process of ours was ended by ${String(killedBy)}`);
    if (code !== 0) throw new Error(`a process of ours ended with ${String(code)}`);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

/** The other end: gets the task, and the way to say something, which resolves once it is on its way. */
export async function answerTask(
  answer: (task: unknown, say: (saying: unknown) => Promise<void>) => Promise<void>,
): Promise<void> {
  // Nobody waits any more.
  process.on("disconnect", () => process.exit());
  const [task]: unknown[] = await once(process, "message");
  await answer(task, say);
  process.disconnect();
}

/** The next word that the one who started us tells. */
export async function nextWord(): Promise<unknown> {
  const [word]: unknown[] = await once(process, "message");
  return word;
}

function say(saying: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(saying, undefined, {}, (error) => (error ? reject(error) : resolve()));
  });
}
