import type { Archive } from "./archive.ts";
import { tags } from "./markup.ts";
import { refused } from "../refused.ts";

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/** @throws {DomainError} saying what the archive is, when it is no .xlsx workbook */
export function sheetParts(archive: Archive, fileName: string): { sheets: SheetPart[]; shared: string[] } {
  if (!archive.has(WORKBOOK) || !archive.has(RELATIONS)) throw refused(fileName, whatElse(archive));
  const paths = new Map<string, string>();
  const shared = [WORKBOOK, RELATIONS];
  for (const { attributes } of tags(archive.unpack(RELATIONS).toString("utf8"), "Relationship")) {
    const path = fromWorkbook(attributes.get("Target") ?? "");
    if (!archive.has(path)) continue;
    const type = attributes.get("Type") ?? "";
    if (type.endsWith("/worksheet")) paths.set(attributes.get("Id") ?? "", path);
    else if (type.endsWith("/sharedStrings") || type.endsWith("/styles")) shared.push(path);
  }
  const sheets: SheetPart[] = [];
  for (const { attributes } of tags(archive.unpack(WORKBOOK).toString("utf8"), "sheet")) {
    const path = paths.get(attributes.get("id") ?? "");
    const hidden = ["hidden", "veryHidden"].includes(attributes.get("state") ?? "");
    if (path !== undefined) sheets.push({ name: withSigns(attributes.get("name") ?? ""), path, hidden });
  }
  if (sheets.length === 0) throw refused(fileName, "holds no sheet with cells. Give an .xlsx with a table, or a CSV.");
  return { sheets, shared };
}

function fromWorkbook(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}

/** Signs that XML cannot hold stand as _x000A_. */
function withSigns(name: string): string {
  return name.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function whatElse(archive: Archive): string {
  const names = archive.names();
  const as = "Save it as .xlsx or CSV and give that file.";
  if (names.includes("mimetype") || names.includes("META-INF/manifest.xml"))
    return `is an OpenDocument file (.ods). ${as}`;
  if (names.some((name) => name.endsWith("workbook.bin"))) return `is a binary workbook (.xlsb). ${as}`;
  if (names.some((name) => name.startsWith("word/")))
    return "is a text document. Copy its lines and paste them as text.";
  if (names.some((name) => name.endsWith(".iwa"))) return `is a Numbers file. ${as}`;
  return "is an archive, not a workbook. Unpack it and give the list inside, as .xlsx, CSV or text.";
}
