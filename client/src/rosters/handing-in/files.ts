const KEY = "paradero.handed-in-files";
const MOST = 20;

interface HandedInName {
  readonly file: string;
  readonly name: string;
}

/** The files that this account handed in from this browser and that are not lists yet, the last one first. */
export function handedInFiles(account: string): readonly HandedInName[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${KEY}.${account}`) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isName) : [];
  } catch {
    return [];
  }
}

/** What a file was called when it was handed in from this browser. */
export function fileNameOf(account: string, file: string): string | undefined {
  return handedInFiles(account).find((one) => one.file === file)?.name;
}

export function rememberFile(account: string, file: string, name: string): void {
  const others = handedInFiles(account).filter((one) => one.file !== file);
  write(account, [{ file, name }, ...others].slice(0, MOST));
}

export function forgetFile(account: string, file: string): void {
  write(
    account,
    handedInFiles(account).filter((one) => one.file !== file),
  );
}

function write(account: string, files: readonly HandedInName[]): void {
  try {
    localStorage.setItem(`${KEY}.${account}`, JSON.stringify(files));
  } catch {
    // The file is then handed in once more: it is the same one.
  }
}

/** Only `write` writes under this name. */
function isName(kept: unknown): kept is HandedInName {
  return typeof kept === "object" && kept !== null && "file" in kept && "name" in kept;
}
