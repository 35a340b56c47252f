/**
 * The program cannot start, or cannot go on, for a reason outside it. `message` is the whole sentence that the operator
 * reads on the console: what is wrong, where, and what to do. No stack is ever printed for it; the exit code is 1.
 */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}

/** What an error of the file system means to an operator, as the end of a sentence; `null` if it is none of the usual ones. */
export function fileSystemReason(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return REASONS[String(error.code)] ?? null;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there; give it the directory, or name another one in PARADERO_DATA",
  EPERM: "this user may not write there; give it the directory, or name another one in PARADERO_DATA",
  EROFS: "it is on a read-only file system; name another directory in PARADERO_DATA",
  ENOTDIR: "a part of that path is a file; name another directory in PARADERO_DATA",
  EEXIST: "there is a file of that name; remove it, or name another directory in PARADERO_DATA",
  ENOENT: "the directory above it does not exist and cannot be made; name another one in PARADERO_DATA",
  ENOSPC: "the disk is full; free some space and start again",
  EDQUOT: "this user's disk quota is used up; free some space and start again",
  ENAMETOOLONG: "the path is too long; name a shorter one in PARADERO_DATA",
};
