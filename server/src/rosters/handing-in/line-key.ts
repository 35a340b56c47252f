import { foldName } from "@paradero/shared/names/fold";
import type { MappedLine } from "@paradero/shared/rosters/mapping/mapped-line";

/** What a decision about a line is remembered by: the folded name, the birth and the identifier. "" for a line without a name. */
export function lineKey({ names, birth, identifier }: Pick<MappedLine, "names" | "birth" | "identifier">): string {
  const [main] = names;
  if (!main) return "";
  // A name of nothing but signs folds to nothing: it is its own key.
  const name = foldName(main.name) || main.name;
  return JSON.stringify([name, birth ?? "", ...(identifier ? [identifier.scheme, identifier.value] : [])]);
}
