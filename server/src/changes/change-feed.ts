import { EventEmitter, on } from "node:events";
import type { Sql } from "postgres";

/** Something that one reader may see has changed. */
export interface Changed {
  /** Ids of the people of whom they see something else than before. */
  readonly people: readonly string[];
  /** The newest change of the log: for staff only. */
  readonly seq: number;
}

/** What one reader hears of the change log. */
export interface ReaderFeed {
  /** Every change from now on, until the signal says stop. */
  changes(signal: AbortSignal): AsyncIterable<Changed>;
  /** The newest change that this process has taken in. */
  seq(): number;
  /** Resolves once this process has taken in the change: its census knows it. */
  reached(seq: number): Promise<void>;
}

/** For a reader who asks once and is gone. */
export const NO_FEED: ReaderFeed = {
  // oxlint-disable-next-line require-yield
  async *changes() {},
  seq: () => 0,
  reached: () => Promise.resolve(),
};

/** What is held in memory of the store, and can take people out of it again. */
interface Kept {
  /** @returns ids of those of whom its reader sees something else than before */
  refresh(personIds: readonly string[], times: readonly string[]): Promise<string[]>;
}

interface Follower {
  readonly census: Kept;
  readonly emitter: EventEmitter<{ changed: [Changed] }>;
  /** Whether changes that nobody is the subject of are told as well. */
  readonly hearsAll: boolean;
}

/** What the log says since a change. */
interface News {
  readonly seq: number;
  readonly people: readonly string[];
  readonly times: readonly string[];
}

/** A wake-up that a broken connection swallowed is made good for after so long. */
const RETRY_MS = 1000;

/**
 * Keeps what this process holds in memory in step with the change log: NOTIFY wakes it, and the sequence tells what was
 * missed, so that nothing depends on a notification that arrives.
 */
export class ChangeFeed {
  readonly #sql: Sql;
  readonly #complain: (reason: unknown) => void;
  readonly #followers = new Set<Follower>();
  readonly #arrivals = new EventEmitter<{ reached: [] }>();
  /** Work on the censuses, one piece after the other. */
  #work: Promise<unknown> = Promise.resolve();
  #seq = 0;
  #asleep = false;
  /** Ends every feed that somebody still listens to. */
  readonly #end = new AbortController();
  #waiting = false;

  /**
   * @param sql the workspace: the log is not published
   * @param complain is told why something could not be taken in; it is tried again
   */
  static async open(sql: Sql, complain: (reason: unknown) => void): Promise<ChangeFeed> {
    const feed = new ChangeFeed(sql, complain);
    feed.#seq = await feed.#newest();
    // The third argument is called for every connection anew, so that what was missed meanwhile is caught up with.
    await sql.listen("paradero_changes", feed.#wake, feed.#wake);
    return feed;
  }

  private constructor(sql: Sql, complain: (reason: unknown) => void) {
    this.#sql = sql;
    this.#complain = complain;
    this.#arrivals.setMaxListeners(0);
  }

  /**
   * Loads the census of a reader and keeps it in step from then on.
   *
   * @param hearsAll for staff: changes of nobody, such as a new source, are told as well
   */
  async follow<Census extends Kept>(
    load: () => Promise<Census>,
    { hearsAll }: { readonly hearsAll: boolean },
  ): Promise<{ census: Census; feed: ReaderFeed }> {
    const before = await this.#newest();
    const census = await load();
    const emitter = new EventEmitter<{ changed: [Changed] }>();
    emitter.setMaxListeners(0);
    const follower = { census, emitter, hearsAll };
    await this.#inTurn(async () => {
      // What happened while it loaded may be in it or not: it is read again up to where the feed stands.
      const { people, times } = await this.#changesAfter(before);
      await census.refresh(people, times);
      this.#followers.add(follower);
    });
    const own: ReaderFeed = {
      changes: (signal) => changesOf(emitter, AbortSignal.any([signal, this.#end.signal])),
      seq: () => this.#seq,
      reached: (seq) => this.#reached(seq),
    };
    return { census, feed: own };
  }

  /** Stops taking anything in and ends every feed; the connection is its owner's to close. */
  close(): void {
    this.#asleep = true;
    this.#end.abort();
    this.#arrivals.emit("reached");
  }

  readonly #wake = (): void => {
    if (this.#waiting || this.#asleep) return;
    this.#waiting = true;
    void this.#inTurn(() => this.#catchUp()).catch((reason: unknown) => {
      if (this.#asleep) return;
      this.#complain(reason);
      setTimeout(this.#wake, RETRY_MS).unref();
    });
  };

  async #catchUp(): Promise<void> {
    // What is committed from here on wakes us again.
    this.#waiting = false;
    const news = await this.#changesAfter(this.#seq);
    if (news.seq === this.#seq) return;
    for (const { census, emitter, hearsAll } of this.#followers) {
      const people = await census.refresh(news.people, news.times);
      if (hearsAll || people.length > 0) emitter.emit("changed", { seq: news.seq, people });
    }
    this.#seq = news.seq;
    this.#arrivals.emit("reached");
  }

  async #reached(seq: number): Promise<void> {
    while (this.#seq < seq && !this.#asleep) {
      this.#wake();
      await new Promise<void>((resolve) => {
        this.#arrivals.once("reached", resolve);
      });
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#work.then(work);
    this.#work = turn.catch(() => undefined);
    return turn;
  }

  async #newest(): Promise<number> {
    const sql = this.#sql;
    const [row] = await sql<{ seq: string | null }[]>`select max(seq)::text as seq from changes`;
    return Number(row?.seq ?? 0);
  }

  async #changesAfter(after: number): Promise<News> {
    const sql = this.#sql;
    const rows = await sql<{ seq: string; at: string; person: string | null }[]>`
      select c.seq::text as seq, c.at::text as at, s.person_id as person
      from changes c left join change_subjects s on s.change_seq = c.seq
      where c.seq > ${after} order by c.seq`;
    const people = new Set(rows.map(({ person }) => person).filter((person) => person !== null));
    const seq = rows.reduce((newest, row) => Math.max(newest, Number(row.seq)), after);
    return { seq, people: [...people], times: [...new Set(rows.map(({ at }) => at))] };
  }
}

async function* changesOf(emitter: Follower["emitter"], signal: AbortSignal): AsyncGenerator<Changed> {
  try {
    for await (const [changed] of on(emitter, "changed", { signal })) yield changed as Changed;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
