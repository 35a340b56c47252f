import { readFile } from "node:fs/promises";
import { DomainError } from "@paradero/shared/words/errors";
import { type CaseSet, caseSet, type CaseSetPlace, caseSetPlace } from "./case-set/format.ts";

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

/** Reads where a case set is at home (`place.json`): what a store that is filled with it keeps of that. */
export async function readCaseSetPlace(name: CaseSetName): Promise<CaseSetPlace> {
  return caseSetPlace.parse(await readPart(name, "place.json"));
}

/** Reads the files of a case set. Throws a DomainError that names every fault with its file and place. */
export async function readCaseSet(name: CaseSetName): Promise<CaseSet> {
  const parts = await Promise.all(
    Object.entries(FILES).map(async ([part, file]) => [part, await readPart(name, file)] as const),
  );
  return parseCaseSet(Object.fromEntries(parts));
}

async function readPart(name: CaseSetName, file: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`./case-set/${name}/${file}`, import.meta.url), "utf8"));
}

/** Checks the shape of a case set. What its dates and references mean is checked as it is loaded. */
export function parseCaseSet(input: unknown): CaseSet {
  const parsed = caseSet.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), value: "", message }));
  const sentences = faults.map(({ field, message }) => `${field}: ${message}`);
  throw new DomainError("invalid_input", `The case set cannot be read. ${sentences.join("; ")}`, faults);
}
