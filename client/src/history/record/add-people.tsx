import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, api } from "../../api.ts";
import { StatusBadge } from "../../status/status-badge.tsx";
import { Failed } from "../../ui/failed.tsx";
import { foldText } from "@paradero/shared/words/fold-words";
import classes from "./add-people.module.css";
import { PersonalName } from "../../people/personal-name.tsx";

type Row = Outputs["people"]["list"]["rows"][number];

interface FoundLine {
  readonly line: string;
  readonly people: readonly Row[];
}

interface AddPeopleProps {
  readonly chosen: readonly string[];
  readonly onAdd: (refs: readonly string[]) => void;
}

const MOST_LINES = 200;
const A_LINE_SHOWS = 4;

/** People by their names, pasted from a message: nobody is meant by a name before a researcher says so. */
export function AddPeople({ chosen, onAdd }: AddPeopleProps) {
  const t = useTranslations("history.add");
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  /** Lines of which it is decided who is meant, or that nobody is. */
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const questions = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const decide = (line: string) => setDecided((lines) => new Set([...lines, line]));
  // What was pressed is gone: the next question, or where more is typed, gets the focus.
  useEffect(() => {
    if (decided.size > 0) (questions.current?.querySelector("button") ?? field.current)?.focus();
  }, [decided]);
  const look = useMutation({
    mutationFn: (text: string): Promise<FoundLine[]> =>
      Promise.all(
        linesOf(text).map(async (line) => {
          const query = api.people.list.queryOptions({ q: line, limit: A_LINE_SHOWS });
          return { line, people: (await client.fetchQuery(query)).rows };
        }),
      ),
    onSuccess: (lines) => {
      const sure = lines.flatMap((found) => theOne(found) ?? []);
      onAdd(sure.map(({ ref }) => ref));
      setDecided(new Set());
      setTyped(
        lines
          .filter((found) => found.people.length === 0)
          .map(({ line }) => line)
          .join("\n"),
      );
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || typed.includes("\n")) return;
    event.preventDefault();
    look.mutate(typed);
  };
  const open = (look.data ?? []).filter((found) => !theOne(found) && !decided.has(found.line));
  return (
    <section className={classes["add"]} aria-label={t("title")}>
      <Textarea
        ref={field}
        label={t("label")}
        description={t("hint")}
        autosize
        minRows={chosen.length === 0 ? 4 : 1}
        maxRows={12}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        spellCheck={false}
      />
      <div>
        <Button
          variant="default"
          loading={look.isPending}
          disabled={typed.trim() === ""}
          onClick={() => look.mutate(typed)}
        >
          {t("find")}
        </Button>
      </div>
      {look.isError && <Failed error={look.error} />}
      <div ref={questions} role="status" className={classes["found"]}>
        {open.map(({ line, people }) => (
          <div key={line}>
            <p>{t(people.length === 0 ? "nobody" : "choose", { line })}</p>
            {people.length > 0 && (
              <ul>
                {people.map((person) => (
                  <li key={person.ref}>
                    <Button
                      variant="default"
                      size="compact-md"
                      onClick={() => {
                        onAdd([person.ref]);
                        decide(line);
                      }}
                      rightSection={<StatusBadge status={person.status} sex={person.sex} sure={person.sure} />}
                    >
                      <PersonalName name={person.name} />
                    </Button>
                  </li>
                ))}
                <li>
                  <Button variant="subtle" size="compact-md" onClick={() => decide(line)}>
                    {t("skip")}
                  </Button>
                </li>
              </ul>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.replace(/^[\s\d.)•–-]+/, "").trim());
  return [...new Set(lines.filter((line) => line.length > 1))].slice(0, MOST_LINES);
}

/** The only person whom a line names word for word. */
function theOne({ line, people }: FoundLine): Row | undefined {
  const exact = people.filter(({ name, otherNames }) =>
    [name, ...otherNames].some((one) => foldText(one) === foldText(line)),
  );
  return exact.length === 1 ? exact[0] : undefined;
}
