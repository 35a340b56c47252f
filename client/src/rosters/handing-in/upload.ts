import { FILE_NAME_HEADER, LONGEST_FILE_NAME, ROSTER_FILES_PATH } from "@paradero/shared/rosters/roster-input";
import { z } from "zod";
import { askToSignInAgain } from "../../access/signing-in/sign-in-waiting.ts";

const handedIn = z.object({ file: z.string() });
const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** What became of a file: its reference, or why it was not taken. */
export type HandedInFile =
  | { readonly is: "taken"; readonly file: string }
  /** `sentence`: of the server, in English, about this very file. */
  | { readonly is: "refused"; readonly why: "noAnswer" | "tooMany" | "refused"; readonly sentence: string };

/** Hands a file in, as it is. Whoever is no longer signed in signs in again, and the same file goes once more. */
export async function handIn(content: Blob, name: string, mayAsk = true): Promise<HandedInFile> {
  const answer = await send(content, name);
  if (answer?.status === 401 && mayAsk && (await askToSignInAgain())) return handIn(content, name, false);
  const body: unknown = await answer?.json().catch(() => null);
  const taken = handedIn.safeParse(body);
  if (taken.success) return { is: "taken", file: taken.data.file };
  const refused = refusal.safeParse(body);
  if (!refused.success) return { is: "refused", why: "noAnswer", sentence: "" };
  const { code, message } = refused.data.error;
  return code === "too_many"
    ? { is: "refused", why: "tooMany", sentence: "" }
    : { is: "refused", why: "refused", sentence: message };
}

function send(content: Blob, name: string): Promise<Response | null> {
  return fetch(ROSTER_FILES_PATH, {
    method: "POST",
    headers: {
      "content-type": "application/octet-stream",
      [FILE_NAME_HEADER]: encodeURIComponent(name.slice(-LONGEST_FILE_NAME).toWellFormed()),
    },
    body: content,
  }).catch(() => null);
}
