import { performance } from "node:perf_hooks";

export interface Measured<T> {
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly answer: T;
}

/** Runs `work` `rounds` times, told the number of the round so that no answer can be a remembered one. */
export async function measure<T>(rounds: number, work: (round: number) => T | Promise<T>): Promise<Measured<T>> {
  const times: number[] = [];
  let answer = await timed(0, work, times);
  for (let round = 1; round < rounds; round += 1) answer = await timed(round, work, times);
  times.sort((a, b) => a - b);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), answer };
}

async function timed<T>(round: number, work: (round: number) => T | Promise<T>, times: number[]): Promise<T> {
  const start = performance.now();
  const answer = await work(round);
  times.push(performance.now() - start);
  return answer;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
