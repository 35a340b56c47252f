import { accessSync, constants, statSync } from "node:fs";
import { WrongUsage } from "./command.ts";

/** @param what the option or operand that names it */
export function refuseUnreadable(what: string, path: string): void {
  if (!isFile(path)) throw new WrongUsage(`${what} is "${path}", and there is no such file that can be read.`);
}

function isFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
}
