import { performance } from "node:perf_hooks";

export interface Measured<T> {
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly answer: T;
}

/** Runs `work` `rounds` times by the clock on the wall: for what waits for somebody else. */
export async function measureWait<T>(rounds: number, work: () => Promise<T>): Promise<Measured<T>> {
  const times: number[] = [];
  let answer: T;
  do {
    const start = performance.now();
    answer = await work();
    times.push(performance.now() - start);
  } while (times.length < rounds);
  return { ...quantiles(times), answer };
}

/**
 * Runs `work` `rounds` times by the processor's time, so that busy neighbours do not count; told the number of the round,
 * so that no answer need be a remembered one.
 */
export function measureWork<T>(rounds: number, work: (round: number) => T): Measured<T> {
  const times: number[] = [];
  let answer: T;
  do {
    const before = process.threadCpuUsage();
    answer = work(times.length);
    const { user, system } = process.threadCpuUsage(before);
    times.push((user + system) / 1000);
  } while (times.length < rounds);
  return { ...quantiles(times), answer };
}

function quantiles(times: number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
