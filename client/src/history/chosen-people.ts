const KEY = "paradero.chosen-people";

/** For whom a record for many is being typed: references of people, in the order in which they were chosen. */
export function chosenPeople(account: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${KEY}.${account}`) ?? "[]");
    return Array.isArray(kept) ? kept.filter((ref) => typeof ref === "string") : [];
  } catch {
    return [];
  }
}

export function choosePeople(account: string, refs: readonly string[]): void {
  try {
    localStorage.setItem(`${KEY}.${account}`, JSON.stringify([...new Set(refs)]));
  } catch {
    // They can be chosen again on the page of the record.
  }
}
