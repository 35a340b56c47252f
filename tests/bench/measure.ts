import { performance } from "node:perf_hooks";

export interface Measured<T> {
  /** Milliseconds by the clock on the wall, in the middle of all rounds: what to compare with other work of the same run. */
  readonly wait: number;
  readonly answer: T;
}

export interface MeasuredWork<T> extends Measured<T> {
  /** Milliseconds of the processor, so that busy neighbours do not count. */
  readonly p50: number;
  readonly p95: number;
}

/** Runs `work` `rounds` times. */
export async function measureWait<T>(rounds: number, work: () => Promise<T>): Promise<Measured<T>> {
  const waits: number[] = [];
  let answer: T;
  do {
    const start = performance.now();
    answer = await work();
    waits.push(performance.now() - start);
  } while (waits.length < rounds);
  return { wait: quantile(waits, 0.5), answer };
}

/** Runs `work`, which waits for nobody, `rounds` times, told the number of the round: no answer need be a remembered one. */
export function measureWork<T>(rounds: number, work: (round: number) => T): MeasuredWork<T> {
  const waits: number[] = [];
  const times: number[] = [];
  let answer: T;
  do {
    const start = performance.now();
    const before = process.threadCpuUsage();
    answer = work(times.length);
    const { user, system } = process.threadCpuUsage(before);
    times.push((user + system) / 1000);
    waits.push(performance.now() - start);
  } while (times.length < rounds);
  return { wait: quantile(waits, 0.5), p50: quantile(times, 0.5), p95: quantile(times, 0.95), answer };
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
