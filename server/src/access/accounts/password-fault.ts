import { withoutMarks } from "@paradero/shared/words/fold-words";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { DomainError, type Fault } from "@paradero/shared/words/errors";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "@paradero/shared/access/password-length";

/** Less than this many guesses (in powers of ten) is a list of leaked passwords with small changes. */
const LEAST_GUESSES_LOG10 = 10;

/** The words of this site and of its subject, which whoever attacks it tries first. */
const NEAR_AT_HAND = [
  "paradero",
  "venezuela",
  "caracas",
  "helicoide",
  "foro",
  "penal",
  "libertad",
  "presos",
  "politicos",
];

// The lists are unpacked once, when the first password is chosen: that takes a moment and some memory.
let estimator: ZxcvbnFactory | undefined;

/**
 * Refuses a password that is too short, or that somebody finds by trying leaked passwords, keyboard rows, dates and the
 * words that are near at hand, with the usual changes. Nothing leaves the machine. The password is not in the sentence.
 *
 * @param near words that an attacker would try for this account: address, name
 */
export function refuseWeakPassword(password: string, near: readonly string[], field = "password"): void {
  const message = weakness(password, near);
  if (message === null) return;
  const fault: Fault = { field, value: "", message };
  throw new DomainError("invalid_input", message, [fault]);
}

function weakness(password: string, near: readonly string[]): string | null {
  const { length } = [...password];
  if (length < SHORTEST_PASSWORD) return `The password must be at least ${SHORTEST_PASSWORD} characters long.`;
  if (length > LONGEST_PASSWORD) return `The password must be at most ${LONGEST_PASSWORD} characters long.`;
  const lists = (estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }));
  const words = [...near, ...NEAR_AT_HAND].flatMap((text) => [text, ...text.split(/[\s@._-]+/)]);
  // The lists are of plain letters: an accent or a tilde makes none of their words hard to guess.
  const plain = withoutMarks(password);
  const guesses = [password, plain].map((one) => lists.check(one, words).guessesLog10);
  if (Math.min(...guesses) >= LEAST_GUESSES_LOG10) return null;
  return "This password is on lists of leaked passwords, or close to one: take several words that have nothing to do with each other.";
}
