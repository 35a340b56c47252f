import type { Round } from "./fault-rounds.ts";
import type { Told } from "./told.ts";

/** What was told, by fault; and then everything that did not agree. */
export function faultTable(rounds: readonly Round[]): string {
  const lines = [...Map.groupBy(rounds, ({ fault }) => fault)].map(([fault, some]) => {
    const causes = [...Map.groupBy(some, ({ told }) => wordOf(told))].map(
      ([word, those]) => `${word} ${those.length} (${those.filter(({ happened }) => happened).length} on record)`,
    );
    const wrong = some.filter((round) => round.wrong.length > 0).length;
    return `${fault.padEnd(22)}${String(some.length).padStart(5)} times  ${wrong} wrong   ${causes.toSorted().join(", ")}`;
  });
  const kinds = new Set(rounds.map(({ procedure }) => procedure)).size;
  const wrong = rounds
    .filter((round) => round.wrong.length > 0)
    .map(({ procedure, fault, told, happened, wrong: why }) =>
      JSON.stringify({ procedure, fault, told, happened, why }),
    );
  return [...lines, `${rounds.length} times in all, ${kinds} kinds of change`, ...wrong].join("\n");
}

function wordOf(told: Told): string {
  return told.is === "refused" ? `refused as ${told.code}` : told.is;
}
