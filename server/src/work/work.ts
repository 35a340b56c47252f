import { AsyncLocalStorage } from "node:async_hooks";
import { Buckets } from "./buckets.ts";
import { type Lasting, LASTING, type WorkLimits } from "./limits.ts";
import { Places } from "./places.ts";
import { BASE_PRICE } from "./prices.ts";
import { TooMany } from "./too-many.ts";

const SAID: Readonly<Record<Lasting, string>> = {
  feeds: "open pages that hear of changes",
  downloads: "downloads of a whole list",
  workbooks: "workbooks in the making",
  uploads: "files on their way here",
};

/** What a server has done for whom lately, and what it does for them now. */
export class WorkLedger {
  readonly limits: WorkLimits;
  readonly addresses: Buckets;
  readonly accounts: Buckets;
  readonly places: Readonly<Record<Lasting, Places>>;

  constructor(limits: WorkLimits) {
    this.limits = limits;
    this.addresses = new Buckets(limits.address);
    this.accounts = new Buckets(limits.account);
    const places = LASTING.map((what) => [what, new Places(limits.places[what], SAID[what])]);
    this.places = Object.fromEntries(places) as Record<Lasting, Places>;
  }
}

/** One request: whatever is asked in it is paid from one budget, and by whoever asks. */
class Work {
  readonly #ledger: WorkLedger;
  #asker: string;
  #isAccount = false;
  #spent = 0;

  constructor(ledger: WorkLedger, asker: string) {
    this.#ledger = ledger;
    this.#asker = asker;
  }

  get spent(): number {
    return this.#spent;
  }

  isOf(accountId: string): void {
    this.#asker = accountId;
    this.#isAccount = true;
  }

  /** @throws {TooMany} */
  mayAskFor(units: number): void {
    const isOver = this.#spent > 0 && this.#spent + units >= this.#ledger.limits.request;
    if (isOver && !this.#isAccount) throw new TooMany(TOO_MUCH_AT_ONCE, 1);
    const wait = this.#bucket.wait(this.#asker);
    if (wait > 0) throw new TooMany(`You ask for much at once. Please wait ${wait} seconds and try again.`, wait);
  }

  /** Also where nothing is asked in it. */
  begin(): void {
    this.#bucket.take(this.#asker, BASE_PRICE);
  }

  pay(units: number): void {
    this.#spent += units;
    this.#bucket.take(this.#asker, units);
  }

  get #bucket(): Buckets {
    return this.#isAccount ? this.#ledger.accounts : this.#ledger.addresses;
  }

  placeOf(what: Lasting): () => void {
    return this.#ledger.places[what].take(this.#asker);
  }
}

const TOO_MUCH_AT_ONCE = "This request asks for more than one may. Ask for the rest of it in a request of its own.";

const current = new AsyncLocalStorage<Work>();

/** Whatever `answer` does is paid from the budget of this request, also what it waits for. */
export function asRequestOf<T>(ledger: WorkLedger, asker: string, answer: () => T): T {
  return current.run(new Work(ledger, asker), answer);
}

/**
 * From here on the account pays, and no longer the address, which may be a whole office.
 *
 * @throws {TooMany} where whoever asks has nothing left
 */
export function beginPaying(accountId: string | null): void {
  const work = current.getStore();
  if (accountId !== null) work?.isOf(accountId);
  work?.mayAskFor(0);
  work?.begin();
}

/**
 * Pays for what is about to be done; the first thing that a request asks for is done whatever it costs. Outside of a request,
 * as for a command, nothing costs anything.
 *
 * @throws {TooMany} where the request has had its share, or whoever asks has nothing left
 */
export function spend(units: number): void {
  current.getStore()?.mayAskFor(units);
  pay(units);
}

/** Pays for more of what was begun. */
export function pay(units: number): void {
  current.getStore()?.pay(Math.ceil(units));
}

/** What this request has cost so far. */
export function spentSoFar(): number {
  return current.getStore()?.spent ?? 0;
}

/** A place for something that lasts. @returns gives it back @throws {TooMany} where there is none */
export function takePlace(what: Lasting): () => void {
  return current.getStore()?.placeOf(what) ?? (() => undefined);
}
