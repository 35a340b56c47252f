/**
 * What an ICU message takes: the names of its arguments (`count` of `{count, plural, …}`) and of its tags (`<value>`), for
 * the test that holds two languages against each other. The texts of plural forms are messages of their own.
 */
export function messageValues(message: string): string[] {
  const found = new Set<string>();
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) found.add(`<${tag}>`);
  readMessage(message, 0, found);
  return [...found].toSorted();
}

/** Reads text up to the brace that closes it; returns the place after that brace. */
function readMessage(message: string, start: number, found: Set<string>): number {
  let at = start;
  while (at < message.length) {
    if (message[at] === "}") return at + 1;
    at = message[at] === "{" ? readArgument(message, at + 1, found) : at + 1;
  }
  return at;
}

/** Reads `name}` or `name, plural, one {…} other {…}}`; returns the place after its closing brace. */
function readArgument(message: string, start: number, found: Set<string>): number {
  const name = /^\s*\w+/.exec(message.slice(start))?.[0] ?? "";
  found.add(name.trim());
  let at = start + name.length;
  while (at < message.length) {
    if (message[at] === "}") return at + 1;
    at = message[at] === "{" ? readMessage(message, at + 1, found) : at + 1;
  }
  return at;
}
