import { bridgeQuery } from "@paradero/shared/inputs/bridge-query";
import type { Reader } from "../access/readers/reader.ts";
import { type BridgePage, bridgeBetween, type MovementRow } from "../trends/bridge.ts";

/** What an address may say of a bridge, but for its page. */
type Asked = Partial<Record<"rule" | "from" | "to" | "asKnownFrom" | "asKnownTo" | "q" | "sex", string | undefined>>;

/** A bridge with the lines of all its pages. */
export async function wholeBridge(reader: Reader, asked: Asked): Promise<BridgePage> {
  const pages: BridgePage[] = [];
  const rows: MovementRow[] = [];
  do {
    const page = await bridgeBetween(reader, bridgeQuery.parse({ ...asked, offset: rows.length, limit: 200 }));
    pages.push(page);
    rows.push(...page.rows);
  } while ((pages.at(-1)?.rows.length ?? 0) > 0);
  const [first] = pages;
  if (!first) throw new Error("there is no page");
  return { ...first, rows };
}
