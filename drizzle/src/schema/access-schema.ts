import { pgSchema } from "drizzle-orm/pg-core";

/**
 * Accounts and what guards them stand in a schema of their own, on nobody's search path: no query of people, sources or
 * figures can reach them, and `paradero_public` may not even look into it.
 */
export const access = pgSchema("access");
