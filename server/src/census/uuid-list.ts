const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Ids as a list in SQL, for COPY, which takes no parameters. @throws when one of them is anything but a UUID */
export function uuidList(ids: readonly string[]): string {
  if (ids.some((id) => !UUID.test(id))) throw new Error("a person's id is not a UUID");
  return ids.map((id) => `'${id}'`).join(",");
}
