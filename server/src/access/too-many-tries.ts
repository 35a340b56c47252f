import { DomainError } from "@paradero/shared/errors";

/** Too many tries to sign in. `retryAfter` is in seconds. */
export class TooManyTries extends DomainError {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super("too_many", `There were too many tries. Please wait ${retryAfter} seconds and try again.`);
    this.retryAfter = retryAfter;
  }
}
