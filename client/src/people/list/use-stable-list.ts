import { useState } from "react";

/** The same array as long as it holds the same things, so that a table does not build its rows anew on every scroll step. */
export function useStableList<T>(list: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(list);
  if (kept.length === list.length && list.every((item, index) => item === kept[index])) return kept;
  setKept(list);
  return list;
}
