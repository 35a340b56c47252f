import { TooMany } from "../../work/too-many.ts";

/** Too many tries to sign in. */
export class TooManyTries extends TooMany {
  constructor(retryAfter: number) {
    super(`There were too many tries. Please wait ${retryAfter} seconds and try again.`, retryAfter);
  }
}
