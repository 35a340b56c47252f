import { randomUUID } from "node:crypto";
import { FILE_NAME_HEADER, ROSTER_FILES_PATH } from "@paradero/shared/rosters/roster-input";
import type { WrittenMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { HandedIn, ReadingProgress } from "../rosters/roster-answers.ts";
import type { SignedIn } from "./signed-in.ts";
import type { TestWorld } from "./test-world.ts";

/** A list in CSV whose columns are those of `aMapping`. */
export function aList(...lines: readonly string[]): string {
  return ["nombre;cedula;nacimiento;fecha;centro", ...lines].join("\n");
}

/** How the columns of `aList` are read: a list of who is held, of an organisation of the test's own. */
export function aMapping(given: Partial<WrittenMapping> = {}): WrittenMapping {
  return {
    version: 1,
    name: "Prueba",
    person: {
      name: { full: "nombre" },
      identifier: { scheme: "cedula", column: "cedula" },
      attributes: { birth: { column: "nacimiento" } },
    },
    records: [{ status: "detained", date: { column: "fecha" }, facility: { column: "centro" } }],
    roster: { organization: "Una organización", title: "Una lista", asOf: "2026-04-06" },
    ...given,
  };
}

const FROM_OUR_PAGE = { "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" };

/** Hands a file in, as our page does. */
export async function sendFile(
  world: TestWorld,
  { cookie }: Pick<SignedIn, "cookie">,
  content: string | Uint8Array,
  name = "lista.csv",
  headers: Record<string, string> = {},
): Promise<Response> {
  return world.app.request(ROSTER_FILES_PATH, {
    method: "POST",
    body: typeof content === "string" ? content : new Uint8Array(content),
    headers: {
      ...FROM_OUR_PAGE,
      "x-forwarded-proto": "https",
      cookie,
      [FILE_NAME_HEADER]: encodeURIComponent(name),
      ...headers,
    },
  });
}

/** The ref of a file that was taken in. */
export async function handedIn(world: TestWorld, who: SignedIn, content: string, name?: string): Promise<string> {
  const response = await sendFile(world, who, content, name);
  const { file }: HandedIn = JSON.parse(await response.text());
  return file;
}

/** Reads a list to the end, however it ends. */
export async function readToEnd(who: SignedIn, file: string, mapping: WrittenMapping): Promise<ReadingProgress> {
  const { job } = await who.caller.rosters.read({ idempotencyKey: randomUUID(), file, mapping });
  for (;;) {
    const progress = await who.caller.rosters.progress({ job });
    if (progress.state !== "reading" && progress.state !== "writing") return progress;
    await new Promise(setImmediate);
  }
}

/** The ref of a list that was handed in and read. */
export async function aRoster(
  world: TestWorld,
  who: SignedIn,
  content: string,
  mapping: WrittenMapping = aMapping(),
): Promise<string> {
  const { roster, sentence } = await readToEnd(who, await handedIn(world, who, content), mapping);
  if (roster === undefined) throw new Error(`the list was not read: ${sentence}`);
  return roster;
}
