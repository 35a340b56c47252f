import { expect, test } from "vitest";
import { readConfiguration } from "./configuration.ts";

test("without any variable the server listens to this machine only, and leaves what the store is to the store", () => {
  const configuration = readConfiguration({});
  expect(configuration).toMatchObject({
    port: 4000,
    host: "127.0.0.1",
    databaseUrl: null,
    publicDatabaseUrl: null,
    caseSet: null,
    timeZone: null,
    language: null,
    firstDay: null,
    logLevel: "info",
  });
  expect(configuration.dataDirectory).toMatch(/^\/.*\/\.data$/);
});

test("an empty variable counts as not set", () => {
  expect(readConfiguration({ PORT: "", DATABASE_URL: "", PARADERO_DATA: "" })).toEqual(readConfiguration({}));
});

test("a data directory is taken from where the command was given", () => {
  expect(readConfiguration({ PARADERO_DATA: "somewhere" }).dataDirectory).toBe(`${process.cwd()}/somewhere`);
  expect(readConfiguration({ PARADERO_DATA: "/srv/store" }).dataDirectory).toBe("/srv/store");
});

test.each([
  ["PORT", "70000"],
  ["PORT", "-1"],
  ["PORT", "80a"],
  ["PORT", "4e3"],
  ["HOST", "no such host"],
  ["PARADERO_CASE_SET", "atlantis"],
  ["PARADERO_TZ", "America/Nowhere"],
  ["PARADERO_LANGUAGE", "fr"],
  ["PARADERO_FIRST_DAY", "1999-02-30"],
  ["PARADERO_LOG_LEVEL", "loud"],
])("a wrong %s (%s) is refused in one sentence with the value and what it takes", (name, value) => {
  expect(() => readConfiguration({ [name]: value })).toThrow(
    `The environment variable ${name} is "${value}"; it takes `,
  );
});

test.each(["DATABASE_URL", "PARADERO_PUBLIC_DATABASE_URL"])(
  "a wrong %s is refused without repeating its password",
  (name) => {
    const read = (): unknown => readConfiguration({ [name]: "mysql://root:open-sesame@db/x" });
    expect(read).toThrow(`The environment variable ${name} has a value that cannot be used; it takes postgres://`);
    expect(read).not.toThrow("open-sesame");
  },
);

test("a server of the organisation's own is taken as it is", () => {
  const url = "postgresql://paradero:secret@db.example.org:5433/paradero?sslmode=require";
  expect(readConfiguration({ DATABASE_URL: url }).databaseUrl).toBe(url);
});
