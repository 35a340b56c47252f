import { expect, test } from "vitest";
import { csvAddress } from "./csv-address.ts";

test("a download has the same parameters as the view, and the mark that Excel needs", () => {
  expect(csvAddress("people", { q: "José & Ana", status: "!bailed", sex: undefined })).toBe(
    "/api/v1/people.csv?q=Jos%C3%A9+%26+Ana&status=%21bailed&bom=true",
  );
  expect(csvAddress("people")).toBe("/api/v1/people.csv?bom=true");
});
