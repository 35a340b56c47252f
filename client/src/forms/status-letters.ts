import { foldText } from "@paradero/shared/words/fold-words";

/**
 * One letter for each label, by which it is chosen with one key: how one of its words begins, or else the first of its
 * letters, that no label before it has taken. "Detenido" is d, "Desaparecido" e, "En arresto domiciliario" a.
 */
export function choiceLetters<K extends string>(labels: readonly (readonly [K, string])[]): Map<K, string> {
  const taken = new Set<string>();
  const letters = new Map<K, string>();
  for (const [key, label] of labels) {
    const free = [...initials(label), ...plain(label), ..."abcdefghijklmnopqrstuvwxyz"].find(
      (letter) => !taken.has(letter),
    );
    if (free === undefined) continue;
    taken.add(free);
    letters.set(key, free);
  }
  return letters;
}

function plain(label: string): string {
  return foldText(label).replace(/[^a-z]/g, "");
}

function initials(label: string): string[] {
  return label
    .split(/\s+/)
    .map((word) => plain(word).charAt(0))
    .filter((letter) => letter !== "");
}
