/** The few things of a workbook's XML that must be known before the library is let at it. */
const ATTRIBUTES = String.raw`((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(/?)>`;
const ATTRIBUTE = /\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export interface Tag {
  /** Without the prefix of a namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly empty: boolean;
}

/** Every opening tag of that name, whatever its namespace is called. */
export function* tags(xml: string, name: string): Generator<Tag> {
  for (const found of xml.matchAll(new RegExp(String.raw`<(?:[\w.-]+:)?${name}${ATTRIBUTES}`, "g"))) {
    const attributes = new Map<string, string>();
    for (const [, key = "", double, single] of (found[1] ?? "").matchAll(ATTRIBUTE)) {
      attributes.set(key, unescaped(double ?? single ?? ""));
    }
    yield { attributes, empty: found[2] === "/" };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
