/**
 * Signs that turn the line around, that take no room, or that break a word where nobody sees it: a name with one of them
 * is another name to every search and list, and nobody can tell why.
 */
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A piece of a text, or the code point of one unseen sign ("U+202E"). */
export interface SeenPart {
  /** Where it begins in the text. */
  readonly at: number;
  readonly text: string;
  readonly isSign: boolean;
}

/** A text in pieces, so that a page can show what cannot be seen. */
export function seenParts(text: string): SeenPart[] {
  const parts: SeenPart[] = [];
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(UNSEEN)) {
    if (index > at) parts.push({ at, text: text.slice(at, index), isSign: false });
    parts.push({ at: index, text: codePoint(sign), isSign: true });
    at = index + sign.length;
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), isSign: false });
  return parts;
}

export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, "");
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
