import type { Counter } from "../../access/readers/reader.ts";
import { knownDayPrice } from "../../work/prices.ts";
import { spendForAll } from "../../work/work.ts";

/**
 * Before a question about everybody as known at an instant (null: now). The first one that asks of another day thinks through
 * everybody whose history was known otherwise then, for all who ask after it.
 */
export async function makeReady({ census }: Pick<Counter, "census">, ...instants: (number | null)[]): Promise<void> {
  for (const instant of instants) {
    if (census.isReady(instant)) continue;
    await spendForAll(knownDayPrice(census.size));
    await census.prepare(instant);
  }
}
