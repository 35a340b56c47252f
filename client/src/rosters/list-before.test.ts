import { describe, expect, it } from "vitest";
import { listBefore } from "./list-before.ts";

const list = (ref: string, asOf: string | null, organization = "Comité") => ({ ref, asOf, organization });

describe("the list before another one", () => {
  const others = [list("jan", "2026-01-05"), list("mar", "2026-03-01"), list("feb", "2026-02"), list("none", null)];

  it("is the newest of an earlier day", () => {
    expect(listBefore(list("mar", "2026-03-01"), others)?.ref).toBe("feb");
  });

  it("is of the same organisation", () => {
    expect(listBefore(list("mar", "2026-03-01", "Otra"), others)).toBeNull();
  });

  it("is none for the first one, and for a list without a day or without an organisation", () => {
    expect(listBefore(list("jan", "2026-01-05"), others)).toBeNull();
    expect(listBefore(list("x", null), others)).toBeNull();
    expect(listBefore(list("x", "2026-05-01", ""), [list("y", "2026-01-05", "")])).toBeNull();
  });
});
