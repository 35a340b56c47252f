import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout } from "node:timers/promises";
import { Buckets } from "./buckets.ts";
import { Lane } from "./lane.ts";
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
  /** Of everybody who is not known. */
  readonly lane: Lane;
  readonly #crowd: Buckets;

  constructor(limits: WorkLimits) {
    this.limits = limits;
    this.addresses = new Buckets(limits.address);
    this.accounts = new Buckets(limits.account);
    this.lane = new Lane(limits.lane);
    this.#crowd = new Buckets(limits.crowd);
    const places = LASTING.map((what) => [what, new Places(limits.places[what], SAID[what])]);
    this.places = Object.fromEntries(places) as Record<Lasting, Places>;
  }

  takeOf(address: string, units: number): void {
    this.addresses.take(address, units);
    this.#crowd.take(EVERYBODY, units);
  }

  /** Ten addresses that each stay within their share would have the whole processor together. */
  hadMuch(address: string): boolean {
    const { limits } = this;
    const much = this.#crowd.leftOf(EVERYBODY) > 0 ? limits.much : limits.muchInACrowd;
    return this.addresses.leftOf(address) < limits.address.atOnce - much;
  }
}

const EVERYBODY = "everybody";

/** One request: whatever is asked in it is paid from one budget, and by whoever asks. */
class Work {
  readonly #ledger: WorkLedger;
  #asker: string;
  #isAccount = false;
  #spent = 0;
  #spentForAll = 0;
  #turn: Promise<() => number> | undefined;
  #lastAnswer = Promise.resolve();
  refusedPlace: TooMany | undefined;

  constructor(ledger: WorkLedger, asker: string) {
    this.#ledger = ledger;
    this.#asker = asker;
  }

  get spent(): number {
    return this.#spent + this.#spentForAll;
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
    this.#take(BASE_PRICE);
  }

  pay(units: number): void {
    this.#spent += units;
    this.#take(units);
  }

  /** @throws {TooMany} where the request has had its share of this too */
  spendForAll(units: number): void {
    const isOver = this.#spentForAll > 0 && this.#spentForAll + units > this.#ledger.limits.requestForAll;
    if (isOver && !this.#isAccount) throw new TooMany(TOO_MUCH_AT_ONCE, 1);
    this.#spentForAll += units;
    this.#take(units);
  }

  get isDear(): boolean {
    return this.spent >= this.#ledger.limits.dear;
  }

  get hadMuch(): boolean {
    return !this.#isAccount && this.#ledger.hadMuch(this.#asker);
  }

  /** Waits for the turn of this request, which lasts until it ends. Whoever is signed in is known, and waits for nobody. */
  async takeTurn(): Promise<void> {
    if (this.#isAccount) return;
    this.#turn ??= this.#enter();
    await this.#turn;
  }

  /** What took a turn cost at least the time that it took. */
  endTurn(): void {
    const paid = this.spent;
    void this.#turn?.then(
      (leave) => this.#take(Math.max(0, leave() * 1000 - paid)),
      () => undefined,
    );
    this.#turn = undefined;
  }

  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isAccount) return work();
    const leave = await this.#ledger.lane.enter({ asker: this.#asker, left: () => 0, isBegun: true });
    return work().finally(leave);
  }

  inOrder<T>(question: () => Promise<T>): Promise<T> {
    const answer = this.#lastAnswer.then(question);
    this.#lastAnswer = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer;
  }

  refuseLate(refusal: TooMany): Promise<never> {
    return setTimeout(this.#ledger.limits.refusedAfterMs).then(() => Promise.reject(refusal));
  }

  #enter(): Promise<() => number> {
    return this.#ledger.lane.enter({ asker: this.#asker, left: () => this.#bucket.leftOf(this.#asker) });
  }

  #take(units: number): void {
    if (this.#isAccount) this.#ledger.accounts.take(this.#asker, units);
    else this.#ledger.takeOf(this.#asker, units);
  }

  get #bucket(): Buckets {
    return this.#isAccount ? this.#ledger.accounts : this.#ledger.addresses;
  }

  placeOf(what: Lasting): () => void {
    try {
      return this.#ledger.places[what].take(this.#asker);
    } catch (error) {
      if (error instanceof TooMany) this.refusedPlace = error;
      throw error;
    }
  }
}

const TOO_MUCH_AT_ONCE = "This request asks for more than one may. Ask for the rest of it in a request of its own.";

const current = new AsyncLocalStorage<Work>();

/** Whatever `answer` does is paid from the budget of this request, also what it waits for. */
export function asRequestOf<T>(ledger: WorkLedger, asker: string, answer: () => Promise<T>): Promise<T> {
  const work = new Work(ledger, asker);
  return current.run(work, answer).finally(() => work.endTurn());
}

/**
 * From here on the account pays, and no longer the address, which may be a whole office. Whoever had much lately waits for
 * their turn first.
 *
 * @throws {TooMany} where whoever asks has nothing left
 */
export async function beginPaying(accountId: string | null): Promise<void> {
  const work = current.getStore();
  if (accountId !== null) work?.isOf(accountId);
  try {
    work?.mayAskFor(0);
    work?.begin();
    if (work?.hadMuch) await work.takeTurn();
  } catch (error) {
    throw error instanceof TooMany && work ? await work.refuseLate(error) : error;
  }
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

/**
 * The same for what can be dear: it waits for its turn then.
 *
 * @throws {TooMany} also where the turn does not come
 */
export async function spendInTurn(units: number): Promise<void> {
  spend(units);
  await turnOfDear();
}

export async function payInTurn(units: number): Promise<void> {
  pay(units);
  await turnOfDear();
}

/**
 * Pays for what is worked out once for all who ask after it.
 *
 * @throws {TooMany} where the request asks for much of it, or its turn does not come
 */
export async function spendForAll(units: number): Promise<void> {
  current.getStore()?.spendForAll(units);
  await turnOfDear();
}

async function turnOfDear(): Promise<void> {
  const work = current.getStore();
  if (work?.isDear) await work.takeTurn();
}

/**
 * One question of a request after another: what each costs is known while it is answered, so that ten at once would all begin
 * before the first has paid.
 */
export function inOrder<T>(question: () => Promise<T>): Promise<T> {
  return current.getStore()?.inOrder(question) ?? question();
}

/** Turns for what goes on after the answer began: each part waits for one of its own. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  const work = current.getStore();
  return (part) => (work ? work.inTurn(part) : part());
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

/** Why this request got no place, where it asked for one in vain. */
export function refusedPlace(): TooMany | undefined {
  return current.getStore()?.refusedPlace;
}
