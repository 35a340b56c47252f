import { totalmem } from "node:os";

/**
 * PostgreSQL's own defaults are those of a machine with 512 MB and a turning disk. It shares this one with our process and
 * others, so it takes an eighth of the memory that the machine, or the container, has.
 */
export function tuning(bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity)): Record<string, string> {
  const megabytes = (share: number, least: number, most: number): string =>
    `${Math.round(Math.min(most, Math.max(least, bytes / share / 2 ** 20)))}MB`;
  return {
    shared_buffers: megabytes(8, 64, 1024),
    effective_cache_size: megabytes(2, 256, 65_536),
    // Of one sort or hash of one statement.
    work_mem: megabytes(256, 4, 32),
    maintenance_work_mem: megabytes(32, 32, 256),
    random_page_cost: "1.1",
    jit: "off",
  };
}
