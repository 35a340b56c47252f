import { expect, test } from "vitest";
import { tally } from "./vitest-stage.ts";

const PASSED = { status: "passed", assertionResults: [{}, {}], message: "" };

function report(changes: Readonly<Record<string, unknown>>): string {
  const counts = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
  return JSON.stringify({ ...counts, testResults: [PASSED], ...changes });
}

test("a clean run counts its tests and those it left out", () => {
  expect(tally(0, report({}))).toMatchObject({ passed: 2, failed: 0, skipped: 1 });
});

test("a file of tests that cannot even be read is a failure, though no test in it failed", () => {
  const unread = { status: "failed", assertionResults: [], message: "SyntaxError" };
  expect(tally(1, report({ testResults: [PASSED, unread] }))).toMatchObject({ passed: 2, failed: 1 });
});

test("a run that ends badly with every test passed is a failure", () => {
  expect(tally(1, report({}))).toMatchObject({ passed: 2, failed: 1 });
});

test("a run that breaks off before it reports is a failure", () => {
  expect(tally(137, null)).toMatchObject({ passed: 0, failed: 1 });
});

test("a run without any test is a failure", () => {
  expect(tally(0, report({ numPassedTests: 0, testResults: [] }))).toMatchObject({ passed: 0, failed: 1 });
});
