/**
 * What PostgreSQL's programs get of our environment: no PG* variable may steer them, their messages are English because
 * they are searched for words, and a process title keeps the data directory visible in `ps`.
 */
export const PROGRAM_ENVIRONMENT = {
  PATH: process.env["PATH"] ?? "/usr/bin:/bin",
  LC_ALL: "C",
  LANGUAGE: "C",
  TZ: "UTC",
};

/** Why PostgreSQL gave up, as the end of a sentence, from what it wrote. */
export function postgresReason(output: string): string {
  if (/no space left on device|disk quota exceeded/i.test(output))
    return "the disk is full; free some space and start again";
  const lines = output.split("\n");
  const last = (pattern: RegExp): string | undefined =>
    lines
      .findLast((line) => pattern.test(line))
      ?.replace(/^.*?(?:PANIC|FATAL|ERROR|error):\s*/, "")
      .trim();
  const words =
    last(/PANIC:/) ?? last(/FATAL:/) ?? last(/error:|ERROR:/) ?? lines.findLast((line) => line.trim() !== "");
  return words === undefined ? "PostgreSQL gave no reason" : `PostgreSQL says "${words}"`;
}

/** Whether it was the Unix socket that failed: some mounted directories can hold none. */
export function blamesSocket(output: string): boolean {
  return /Unix-domain socket|Unix address/i.test(output);
}
