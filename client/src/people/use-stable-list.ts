import { useRef } from "react";

/** The same array as long as it holds the same things, so that a table does not build its rows anew on every scroll step. */
export function useStableList<T>(list: readonly T[]): readonly T[] {
  const kept = useRef(list);
  const same = kept.current.length === list.length && list.every((item, index) => item === kept.current[index]);
  if (!same) kept.current = list;
  return kept.current;
}
