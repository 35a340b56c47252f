import { DomainError } from "@paradero/shared/words/errors";

/** Somebody asks for more than they may just now. `retryAfter` is in seconds. */
export class TooMany extends DomainError {
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super("too_many", message);
    this.retryAfter = retryAfter;
  }
}
