import { createHash } from "node:crypto";
import { asc, gt } from "drizzle-orm";
import { changeSubjects } from "@paradero/drizzle/schema/change-subjects";
import { people } from "@paradero/drizzle/schema/people";
import type { MatchSubject } from "@paradero/shared/matching/match-subject";
import { NameMatcher } from "@paradero/shared/matching/name-matcher";
import type { WritingReader } from "../changes/writer.ts";
import { givingWay } from "../work/give-way.ts";
import { matchSubjects } from "./match-subjects.ts";
import { oncePerReader } from "./once-per-reader.ts";

/** People who are read at once: some megabytes. */
const AT_ONCE = 5000;

/** Everybody on record, ready to be compared with the lines of lists: one for each process, filled when it is first needed. */
export const knownPeople = oncePerReader((reader) => new KnownPeople(reader));

/** In step with the change log: whoever changed since is read again before the next question is answered. */
export class KnownPeople {
  readonly #reader: WritingReader;
  #matcher = new NameMatcher<string>();
  /** A hash of what was last put, so that a change of something else makes nothing be compared again. */
  readonly #put = new Map<string, string>();
  #seq: number | null = null;
  #version = 0;
  #work: Promise<unknown> = Promise.resolve();

  constructor(reader: WritingReader) {
    this.#reader = reader;
  }

  /** By id of person. Empty until `current` has resolved once. */
  get matcher(): NameMatcher<string> {
    return this.#matcher;
  }

  /** Takes in every change that this process has heard of. The version moves with what the matcher knows. */
  async current(): Promise<{ readonly version: number }> {
    const turn = this.#work.then(() => (this.#seq === null ? this.#load() : this.#catchUp(this.#seq)));
    this.#work = turn.catch(() => undefined);
    await turn;
    return { version: this.#version };
  }

  async #load(): Promise<void> {
    const { database, feed } = this.#reader;
    // What changes while it loads is read again.
    const before = feed.seq();
    this.#matcher = new NameMatcher();
    this.#put.clear();
    let last = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const rows = await database
        .select({ id: people.id })
        .from(people)
        .where(gt(people.id, last))
        .orderBy(asc(people.id))
        .limit(AT_ONCE);
      const [first, end] = [rows[0], rows.at(-1)];
      if (!first || !end) break;
      await this.#putAll(await matchSubjects(database, { from: first.id, to: end.id }));
      last = end.id;
    }
    this.#seq = before;
    this.#version += 1;
  }

  async #catchUp(since: number): Promise<void> {
    const { database, feed } = this.#reader;
    const now = feed.seq();
    if (now === since) return;
    const rows = await database
      .selectDistinct({ id: changeSubjects.personId })
      .from(changeSubjects)
      .where(gt(changeSubjects.changeSeq, since));
    let moved = false;
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const ids = rows.slice(from, from + AT_ONCE).map(({ id }) => id);
      const subjects = await matchSubjects(database, { ids });
      for (const id of ids) if (!subjects.has(id)) moved = this.#remove(id) || moved;
      moved = (await this.#putAll(subjects)) || moved;
    }
    this.#seq = now;
    if (moved) this.#version += 1;
  }

  /** Whether any of them is not as they were. */
  async #putAll(subjects: ReadonlyMap<string, MatchSubject>): Promise<boolean> {
    const giveWay = givingWay();
    let moved = false;
    for (const [id, subject] of subjects) {
      const said = createHash("sha1").update(JSON.stringify(subject)).digest("base64url");
      if (this.#put.get(id) === said) continue;
      this.#put.set(id, said);
      this.#matcher.put(id, subject);
      moved = true;
      await giveWay();
    }
    return moved;
  }

  #remove(id: string): boolean {
    this.#matcher.remove(id);
    return this.#put.delete(id);
  }
}
