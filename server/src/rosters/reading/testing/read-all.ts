import type { TableRow } from "@paradero/shared/rosters/table-format";
import { inspectFile } from "../inspect-file.ts";
import type { ChosenFormat } from "../inspected-table.ts";
import { readRows } from "../read-rows.ts";

/** A small file from start to end: what was found, and every row. */
export async function readAll(content: string | Uint8Array, fileName = "list.csv", chosen: ChosenFormat = {}) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const inspected = await inspectFile(bytes, fileName, chosen);
  const rows: TableRow[] = [];
  for await (const batch of readRows(bytes, fileName, inspected.format)) rows.push(...batch);
  return {
    ...inspected,
    rows,
    cells: rows.map(({ cells }) => cells),
    codes: inspected.remarks.map(({ code }) => code),
  };
}

/** Text in UTF-16 or a single-byte set, as Node cannot write them all. */
export function encoded(text: string, encoding: "utf-16le" | "utf-16be" | "windows-1252" | "windows-1251"): Buffer {
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const decoder = new TextDecoder(encoding);
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Buffer.from(Array.from(text, (sign) => codes.get(sign) ?? 0x3f));
}
