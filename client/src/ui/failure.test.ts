import { describe, expect, it } from "vitest";
import { failureOf, mayRetry } from "./failure.ts";

function answered(data: Record<string, unknown>, message = "SELECT * FROM people failed"): Error {
  return Object.assign(new Error(message), { data });
}

describe("what a reader is told when something fails", () => {
  it("says the connection is gone when no answer came, and tries again", () => {
    const error = new TypeError("Failed to fetch");
    expect(failureOf(error)).toEqual({ kind: "offline", faults: [], requestId: null });
    expect(mayRetry(error)).toBe(true);
  });

  it("names what could not be read, and does not try again", () => {
    const error = answered({
      code: "invalid_input",
      requestId: "r-7",
      faults: [{ field: "on", value: "2026-02-30", message: "on must be a calendar day" }],
    });
    expect(failureOf(error)).toEqual({
      kind: "invalid_input",
      faults: [{ field: "on", value: "2026-02-30" }],
      requestId: "r-7",
    });
    expect(mayRetry(error)).toBe(false);
  });

  it("never shows the text of a defect, but keeps its request id", () => {
    const failure = failureOf(answered({ code: "internal", requestId: "r-8" }));
    expect(failure).toEqual({ kind: "internal", faults: [], requestId: "r-8" });
    expect(JSON.stringify(failure)).not.toContain("SELECT");
  });

  it("takes a word that it does not know for a defect", () => {
    expect(failureOf(answered({ code: "TEAPOT" })).kind).toBe("internal");
  });
});
