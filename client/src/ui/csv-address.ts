/** The lists of the API that a page offers as a file. */
export type CsvList = "people" | "census" | "figures" | "sources";

/** The address of a list as CSV, with the parameters of the view, and with the mark that Excel reads UTF-8 by. */
export function csvAddress(list: CsvList, params: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) if (value !== undefined && value !== "") query.set(key, value);
  query.set("bom", "true");
  return `/api/v1/${list}.csv?${query.toString()}`;
}
