import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportSummary } from "@paradero/shared/rosters/import-result";
import type { WrittenMapping } from "@paradero/shared/rosters/mapping/mapping";
import { runCommandLine } from "../cli/command-line.ts";
import { readConfiguration } from "../configuration.ts";

/** What a command printed, and how it ended. */
export interface Said {
  readonly code: number;
  readonly printed: string;
  readonly complaints: readonly string[];
}

/** What `paradero import` said of a list. */
export interface SaidOfImport extends Said {
  /** Its summary; undefined where it printed none. */
  readonly summary: (ImportSummary & { readonly change: number | null }) | undefined;
}

/** Runs a command as the console does, without a process. */
export async function paradero(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Said> {
  let printed = "";
  const complaints: string[] = [];
  const code = await runCommandLine(words, {
    configuration: () => readConfiguration({ PARADERO_CASE_SET: "none", ...environment }),
    print: (text) => void (printed += text),
    complain: (sentence) => void complaints.push(sentence),
  });
  return { code, printed, complaints };
}

export type ImportLists = (
  list: string | Uint8Array,
  mapping: WrittenMapping | string,
  ...words: readonly string[]
) => Promise<SaidOfImport>;

/**
 * Imports lists that a test makes up: the list and the mapping become files in `directory`.
 *
 * @param taken resolves once a server that serves the same store has taken the change in
 */
export function importLists(
  directory: string,
  environment: Readonly<Record<string, string>>,
  taken: (change: number) => Promise<void> = () => Promise.resolve(),
): ImportLists {
  return async (list, mapping, ...words) => {
    const [file, mappingFile] = [join(directory, "list.csv"), join(directory, "mapping.json")];
    writeFileSync(file, list);
    writeFileSync(mappingFile, typeof mapping === "string" ? mapping : JSON.stringify(mapping));
    const said = await paradero(["import", file, "--mapping", mappingFile, ...words], environment);
    const summary = said.printed === "" ? undefined : JSON.parse(said.printed);
    if (typeof summary?.change === "number") await taken(summary.change);
    return { ...said, summary };
  };
}

/** A mapping of lists with the columns nombre, cedula, sexo, nacido, detenido, liberado, fallecido, centro, estado. */
export function wideMapping(given: Partial<WrittenMapping> = {}): WrittenMapping {
  return {
    version: 1,
    name: "Wide",
    format: { dateOrder: "day-first" },
    person: {
      identifier: { scheme: "cedula", column: "cedula" },
      name: { full: "nombre" },
      attributes: {
        sex: { column: "sexo", values: { F: "female", M: "male" } },
        birth: { column: "nacido" },
      },
    },
    records: [
      {
        status: "detained",
        date: { column: "detenido", ignore: ["2020-01-01"] },
        facility: { column: "centro" },
        state: { column: "estado" },
      },
      { status: "released", date: { column: "liberado", ignore: ["2020-01-01"] } },
      { status: "died_in_custody", date: { column: "fallecido" } },
    ],
    source: {
      title: "A register",
      publisher: "An organisation",
      url: "https://example.org/register",
      published: "2024-06-30",
      language: "es",
    },
    ...given,
  };
}

/** A list with the columns of `wideMapping`. */
export function wideList(...rows: readonly string[]): string {
  return ["nombre;cedula;sexo;nacido;detenido;liberado;fallecido;centro;estado", ...rows].join("\n");
}
