/** What a spreadsheet would take for a formula: the ASCII signs, their full-width twins, and what may hide them. */
const FORMULA_START = /^[\t\r\n ]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/;
/** Signs and digits alone ("---", "-0-", "-12.5") are read as text or as that number: harmless, and kept as they are. */
const HARMLESS = /^[-+]?[-\d.,\s]*$/;

/** Where a spreadsheet that splits cells by another sign than ours begins a new one, in spite of our quotes. */
const CELL_ENDS = /([;\t\r\n])/;

/**
 * Text that a spreadsheet would run gets a leading apostrophe, and so does each part of it that would begin a cell where
 * cells are parted by semicolons or tabs, as in Spanish; nothing else is changed ("---" survives). Text that already
 * begins with such an apostrophe gets a second one, so that `unguardCell` gives back exactly what was exported.
 */
export function guardCell(text: string): string {
  const guarded = laterParts(text, (part) => (isGuardable(part) ? `'${part}` : part));
  return isGuardable(text) ? `'${guarded}` : guarded;
}

/** Takes back what `guardCell` did. An apostrophe before anything else belongs to the text and stays. */
export function unguardCell(text: string): string {
  return unguard(laterParts(text, unguard));
}

/** Does something to each part that begins after a separator. */
function laterParts(text: string, change: (part: string) => string): string {
  return text
    .split(CELL_ENDS)
    .map((part, index) => (index === 0 ? part : change(part)))
    .join("");
}

function unguard(text: string): string {
  return text.startsWith("'") && isGuardable(text) ? text.slice(1) : text;
}

function isGuardable(text: string): boolean {
  return wouldRun(text.replace(/^'+/, ""));
}

function wouldRun(text: string): boolean {
  return FORMULA_START.test(text) && !HARMLESS.test(text);
}
