import { writeFileSync } from "node:fs";
import { join } from "node:path";

export interface ImportFiles {
  readonly list: string;
  readonly mapping: string;
}

const MAPPING = {
  version: 1,
  name: "Invented",
  format: { dateOrder: "day-first" },
  person: {
    identifier: { scheme: "invented", column: "id" },
    name: { full: "name" },
    attributes: { birth: { column: "born" } },
  },
  records: [
    { status: "detained", date: { column: "detained" }, facility: { column: "facility" } },
    { status: "released", date: { column: "released", ignore: ["2020-01-01"] } },
  ],
  source: { title: "An invented list", publisher: "Nobody", url: null, published: "2024-12-31", language: "es" },
} as const;

/** What a whole import of `rows` rows leaves on record: rows of people, status records and identifiers, and changes. */
export function wholeOf(rows: number): readonly number[] {
  return [rows, rows + Math.floor(rows / 2), rows, 1];
}

/** Writes a list of invented people and its mapping into a directory: every second one was released. */
export function writeImport(directory: string, rows: number): ImportFiles {
  const lines = Array.from({ length: rows }, (_, number) => {
    const day = `${String((number % 28) + 1).padStart(2, "0")}/${String((number % 12) + 1).padStart(2, "0")}`;
    const released = number % 2 === 1 ? `${day}/2023` : "2020-01-01";
    return `I-${number};Persona Inventada ${number};${1950 + (number % 50)};${day}/2019;${released};Centro ${number % 40}`;
  });
  const files = { list: join(directory, "list.csv"), mapping: join(directory, "mapping.json") };
  writeFileSync(files.list, ["id;name;born;detained;released;facility", ...lines].join("\n"));
  writeFileSync(files.mapping, JSON.stringify(MAPPING));
  return files;
}
