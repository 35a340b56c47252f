import { readFile } from "node:fs/promises";
import { DomainError } from "@paradero/shared/errors";
import { type CaseSet, caseSet } from "./case-set/format.ts";

/** The case sets that come with the product. */
export const CASE_SETS = ["venezuela"] as const;
export type CaseSetName = (typeof CASE_SETS)[number];

const FILES = {
  sources: "sources.json",
  facilities: "facilities.json",
  people: "people.json",
  figures: "figures.json",
  contextEvents: "context-events.json",
} as const satisfies Record<keyof CaseSet, string>;

/** Reads the files of a case set. Throws a DomainError that names every fault with its file and place. */
export async function readCaseSet(name: CaseSetName): Promise<CaseSet> {
  const folder = new URL(`./case-set/${name}/`, import.meta.url);
  const parts = await Promise.all(
    Object.entries(FILES).map(async ([part, file]) => [
      part,
      JSON.parse(await readFile(new URL(file, folder), "utf8")),
    ]),
  );
  return parseCaseSet(Object.fromEntries(parts));
}

/** Checks the shape of a case set. What its dates and references mean is checked as it is loaded. */
export function parseCaseSet(input: unknown): CaseSet {
  const parsed = caseSet.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), value: "", message }));
  const sentences = faults.map(({ field, message }) => `${field}: ${message}`);
  throw new DomainError("invalid_input", `The case set cannot be read. ${sentences.join("; ")}`, faults);
}
