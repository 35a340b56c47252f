/** What a list may be at most. Anything beyond is refused by name, before memory is spent on it. */
export const MOST_ROWS = 1_000_000;
export const MOST_COLUMNS = 1_000;
/** UTF-16 units of one cell. */
export const MOST_CELL = 100_000;
/** Bytes without any line end: no list has a line of that length. */
export const MOST_LINE_BYTES = 32 * 1024 * 1024;

/** Of a workbook, which is unpacked in memory: entries of the archive, bytes unpacked, and how far it may be packed. */
export const MOST_ENTRIES = 2_000;
export const MOST_UNPACKED = 300 * 1024 * 1024;
export const MOST_RATIO = 400;
/** Below this size a high ratio harms nobody: empty styles pack well. */
export const RATIO_MATTERS_FROM = 4 * 1024 * 1024;
/** Cells of one sheet, empty ones between others included. */
export const MOST_CELLS = 10_000_000;
/** As far down as any spreadsheet goes; formatting alone often reaches there. */
export const LAST_SHEET_ROW = 1_048_576;
export const MOST_PACKED = 200 * 1024 * 1024;

/** Rows in one batch. */
export const BATCH = 1_000;
