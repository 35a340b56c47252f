/** What a spreadsheet would take for a formula: the ASCII signs, their full-width twins, and what may hide them. */
const FORMULA_START = /^[\t\r\n ]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/;
/** Signs and digits alone ("---", "-0-", "-12.5") are read as text or as that number: harmless, and kept as they are. */
const HARMLESS = /^[-+]?[-\d.,\s]*$/;

/**
 * Text that a spreadsheet would run gets a leading apostrophe; nothing else is changed ("---" survives). Text that
 * already begins with such an apostrophe gets a second one, so that `unguardCell` gives back exactly what was exported.
 */
export function guardCell(text: string): string {
  return wouldRun(text.replace(/^'+/, "")) ? `'${text}` : text;
}

/** Takes back what `guardCell` did. An apostrophe before anything else belongs to the text and stays. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && wouldRun(text.replace(/^'+/, "")) ? text.slice(1) : text;
}

function wouldRun(text: string): boolean {
  return FORMULA_START.test(text) && !HARMLESS.test(text);
}
