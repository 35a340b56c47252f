/** How many lines are loaded at once. */
export const WINDOW = 16;
/** With so few lines after the current one, more are loaded. */
const AHEAD = 5;
/** How many lines before the current one stay at hand then. */
const BEHIND = 3;

interface Numbered {
  readonly number: number;
}

/** Where one is: the first line that is not before the wanted number, or the last there is. -1 where there is none. */
export function indexAt(lines: readonly Numbered[], wanted: number): number {
  const found = lines.findIndex(({ number }) => number >= wanted);
  return found === -1 ? lines.length - 1 : found;
}

/**
 * After which line the window should begin, given as `after`, once somebody is at `index`; null where it can stay where it
 * is. Windows overlap, so that going on never shows a gap.
 */
export function windowAfter(lines: readonly Numbered[], index: number, hasMore: boolean): number | null {
  if (!hasMore || index < BEHIND + 1 || index < lines.length - AHEAD) return null;
  return lines[index - BEHIND - 1]?.number ?? null;
}

/** The number from which to go on looking, once the line at `index` is decided: that of the next undecided line after it. */
export function nextOpen<L extends Numbered>(
  lines: readonly L[],
  index: number,
  isOpen: (line: L) => boolean,
): number | null {
  return lines.slice(index + 1).find(isOpen)?.number ?? null;
}

/** The lines that were read, with one in its place that is not among them yet. */
export function withHeld<L extends Numbered>(lines: readonly L[], held: L | null): readonly L[] {
  if (held === null || lines.some(({ number }) => number === held.number)) return lines;
  return [...lines, held].toSorted((a, b) => a.number - b.number);
}
