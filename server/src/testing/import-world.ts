import { changes } from "@paradero/drizzle/schema/changes";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { people } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { and, eq, isNull } from "drizzle-orm";
import { scratchDirectory } from "../../../tests/reliability/scratch.ts";
import { type ImportLists, importLists } from "./import-lists.ts";
import { type SignedIn, signedIn } from "./signed-in.ts";
import { type TestWorld, testWorld } from "./test-world.ts";

/** An empty store that a server serves and the command line imports into. */
export interface ImportWorld {
  readonly world: TestWorld;
  readonly editor: SignedIn;
  readonly imports: ImportLists;
  /** Where the lists are written. */
  readonly directory: string;
  /** How much is on record: rows of every table that an import could add to. */
  readonly stored: () => Promise<readonly number[]>;
  /** The ref of whoever has a number. */
  readonly refOf: (number: string) => Promise<string>;
  readonly person: (number: string) => ReturnType<SignedIn["caller"]["people"]["get"]>;
  /** "status date" of what stands of them, sorted. */
  readonly historyOf: (number: string) => Promise<string[]>;
  close(): Promise<void>;
}

export async function importWorld(): Promise<ImportWorld> {
  const scratch = scratchDirectory();
  const world = await testWorld(() => Promise.resolve());
  const editor = await signedIn(world, "editor");
  const { db } = world.staff;
  const refOf = async (number: string) => {
    const [row] = await db
      .select({ ref: people.ref })
      .from(people)
      .innerJoin(identifiers, eq(identifiers.personId, people.id))
      .where(and(eq(identifiers.value, number), isNull(identifiers.supersededAt)));
    if (!row) throw new Error(`nobody has the number ${number}`);
    return row.ref;
  };
  const person = async (number: string) => editor.caller.people.get({ ref: await refOf(number) });
  return {
    world,
    editor,
    imports: importLists(scratch.path, { DATABASE_URL: world.databaseUrl }, (change) =>
      world.staffReader.feed.reached(change),
    ),
    directory: scratch.path,
    stored: () =>
      Promise.all([people, statusRecords, sources, facilities, changes, identifiers].map((table) => db.$count(table))),
    refOf,
    person,
    historyOf: async (number) =>
      (await person(number)).records
        .filter(({ supersededAt }) => supersededAt === null)
        .map(({ status, date }) => `${status} ${date}`)
        .toSorted(),
    async close() {
      await world.close();
      scratch.remove();
    },
  };
}
