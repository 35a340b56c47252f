/** With which SQLSTATE the database refuses; "allowed" where it does not. */
export async function sqlstate(statement: PromiseLike<unknown>): Promise<string> {
  try {
    await statement;
    return "allowed";
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
    throw error;
  }
}
