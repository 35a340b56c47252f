import type { Context } from "hono";
import { DomainError } from "@paradero/shared/words/errors";
import {
  FILE_NAME_HEADER,
  fileName,
  LONGEST_FILE_NAME,
  ROSTER_FILES_PATH,
} from "@paradero/shared/rosters/roster-input";
import type { Access } from "../../access/access.ts";
import type { Readers } from "../../access/readers/readers.ts";
import { mayCall } from "../../access/readers/role-table.ts";
import type { Writer } from "../../changes/writer.ts";
import type { EdgeEnvironment } from "../../http/environment.ts";
import { transportOfRequest } from "../../http/peer.ts";
import { beginPaying, takePlace } from "../../work/work.ts";
import { handInFile } from "./hand-in-file.ts";

/** Takes a file in: whoever may read a list into the store may hand one in. Its body is not read before that is clear. */
export async function answerFile(c: Context<EdgeEnvironment>, readers: Readers, access: Access): Promise<Response> {
  c.set("route", ROSTER_FILES_PATH);
  const writer = await writerOfRequest(c, readers, access);
  await beginPaying(writer.account.id);
  const giveBack = takePlace("uploads");
  try {
    return await answer(c, writer);
  } finally {
    giveBack();
  }
}

async function answer(c: Context<EdgeEnvironment>, writer: Writer): Promise<Response> {
  const name = readName(c.req.header(FILE_NAME_HEADER));
  const content = new Uint8Array(await c.req.arrayBuffer());
  c.header("cache-control", "no-store");
  const handedIn = await handInFile(writer, { name, content });
  c.get("audit")({ what: "file-handed-in", account: writer.account.id, file: handedIn.file });
  return c.json(handedIn);
}

async function writerOfRequest(c: Context<EdgeEnvironment>, readers: Readers, access: Access): Promise<Writer> {
  const session = await access.sessionOf(c.req.header("cookie"), transportOfRequest(c));
  if (!session) throw new DomainError("unauthenticated", "This needs an account: please sign in.");
  const { account } = session;
  if (!mayCall(account.role, "rosters.read")) throw new DomainError("forbidden", "This account may not do that.");
  return { account, reader: await readers.staff() };
}

function readName(header: string | undefined): string {
  const name = fileName.safeParse(decoded(header));
  if (name.success) return name.data;
  const message = `The header ${FILE_NAME_HEADER} must hold the name of the file, percent-encoded, of at most ${LONGEST_FILE_NAME} characters.`;
  throw new DomainError("invalid_input", message, [{ field: FILE_NAME_HEADER, value: header ?? "", message }]);
}

/** A header holds ASCII alone, so that the name comes percent-encoded. What cannot be decoded is no name. */
function decoded(header: string | undefined): string | undefined {
  try {
    return header === undefined ? undefined : decodeURIComponent(header);
  } catch {
    return undefined;
  }
}
