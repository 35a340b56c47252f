import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LOCALES, type Locale } from "@paradero/shared/words/locales";
import { messagesFor } from "@paradero/shared/words/messages";
import { DATE_ORDER_MESSAGES } from "@paradero/shared/messages/date-order";
import { LINE_FAULT_MESSAGES } from "@paradero/shared/messages/line-faults";
import { MATCHING_MESSAGES } from "@paradero/shared/messages/matching";
import { READING_REMARK_MESSAGES } from "@paradero/shared/messages/reading-remarks";
import { REVIEW_MESSAGES } from "@paradero/shared/messages/review";
import { type Status, STATUSES } from "@paradero/shared/statuses/statuses";
import { describe, expect, it, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Every text of a block, by its path. */
function texts(block: object, path = ""): [path: string, text: string][] {
  return Object.entries(block).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === "string") return [[`${path}${key}`, value]];
    return typeof value === "object" && value !== null ? texts(value, `${path}${key}.`) : [];
  });
}

/** The catalogues of the pages, which are compiled for a browser and read here as text. */
const catalogues = globSync("client/src/**/*messages.ts", { cwd: ROOT })
  .filter((path) => !path.includes("i18n"))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

/** The quoted texts of one language of a catalogue. */
function pageTexts(locale: Locale): [path: string, text: string][] {
  return catalogues.flatMap(({ path, text }) => {
    const block = text.slice(text.indexOf(`export const ${locale} `)).split(/^\} as const/m)[0] ?? "";
    return [...block.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, said = ""]): [string, string] => [path, said]);
  });
}

const sentencesOf = (locale: Locale) =>
  texts({
    dateFault: messagesFor(locale).dateFault,
    error: messagesFor(locale).error,
    gradeMeans: messagesFor(locale).gradeMeans,
    lineFault: LINE_FAULT_MESSAGES[locale],
    reading: READING_REMARK_MESSAGES[locale],
    review: REVIEW_MESSAGES[locale],
    dateOrder: DATE_ORDER_MESSAGES[locale].finding,
  });

const everything = (locale: Locale) => [
  ...texts(messagesFor(locale)),
  ...texts(MATCHING_MESSAGES[locale]),
  ...sentencesOf(locale),
  ...pageTexts(locale),
];

/** What a native reader struck out, and what stands there now. */
const STRUCK: Record<Locale, readonly (readonly [RegExp, string])[]> = {
  es: [
    [/hasta (?:el )?\{date\}/, "a más tardar el {date}: “hasta” says that it ended then"],
    [/Por confirmar/, "Denunciado, for what is alleged"],
    [/l[ií]nea de vida/i, "trayectoria: a línea de vida is a safety rope"],
    [/\bIntro\b/, "Enter"],
    [/\bañad/i, "agregar"],
    [/\bperiodo/i, "período"],
    [/segundo paso/i, "verificación en dos pasos"],
    [/presos políticos(?!»)/i, "personas presas políticas, or the words of an organisation in quotation marks"],
    [/beneficiarios/i, "personas beneficiadas"],
    [/\bcorrespondencia\b/i, "asignación de columnas"],
    [/\btraer\b/i, "importar"],
    [/habla del/i, "fecha a la que se refiere"],
    [/conectar solos/, "nos reconectaremos automáticamente"],

    [/«[^»]*«/, "inner quotation marks: “ ”"],
  ],
  en: [
    [/life-line/i, "history"],
    [/too many tries/i, "too many attempts"],
    [/is not right/i, "is wrong"],
    [/in the same time/, "on the same timeline"],
    [/stands in the log/, "is recorded in the log"],
    [/change of this person/i, "change to this person"],
    [/“[^”]*“/, "inner quotation marks: ‘ ’"],
  ],
};

test.each(LOCALES)("no text says what a native reader struck out (%s)", (locale) => {
  const all = everything(locale);
  expect(all.length).toBeGreaterThan(1_000);
  const found = all.flatMap(([path, text]) =>
    STRUCK[locale].filter(([pattern]) => pattern.test(text)).map(([, better]) => `${path}: ${text} → ${better}`),
  );
  expect(found).toEqual([]);
});

test("casa por cárcel stands once, where arresto domiciliario is explained", () => {
  expect(everything("es").filter(([, text]) => /casa por cárcel/i.test(text))).toHaveLength(1);
});

/** The word by which a status is known in each language: whatever it is called there has it. */
const NAMES: Record<Locale, Record<Status, RegExp>> = {
  es: {
    detained: /deten/i,
    disappeared: /desapar/i,
    house_arrest: /arresto domiciliario/i,
    bailed: /bajo fianza/i,
    conditional_release: /excarcel\S* con medidas/i,
    released: /liber/i,
    amnestied: /amnist/i,
    died_in_custody: /(?:mur|muer)\S* bajo custodia/i,
  },
  en: {
    detained: /detained/i,
    disappeared: /disappeared/i,
    house_arrest: /house arrest/i,
    bailed: /released on bail/i,
    conditional_release: /released with measures/i,
    released: /^(?:\{count, number\} )?released\b(?! (?:on|with))/i,
    amnestied: /amnestied/i,
    died_in_custody: /died in custody/i,
  },
};

describe.each(LOCALES)("a status (%s)", (locale) => {
  it.each(STATUSES)("has one name, wherever it is said: %s", (status) => {
    const { status: long, statusShort, statusPeople, statusOf } = messagesFor(locale);
    const said = [long, statusShort, statusPeople, ...Object.values(statusOf)].map((names) => names[status]);
    expect(said.filter((name) => !NAMES[locale][status].test(name))).toEqual([]);
  });
});

test.each(LOCALES)("a sentence of the server ends in one full stop, or asks (%s)", (locale) => {
  const all = sentencesOf(locale);
  expect(all.length).toBeGreaterThan(80);
  expect(all.filter(([, text]) => !/(?<![.…])[.?]$/.test(text))).toEqual([]);
});

/** What the server says in its own code: whatever begins a refusal. */
const REFUSALS = /(?:new DomainError\(\s*"\w+",\s*|\bmessage(?: =|:) )(["`])((?:(?!\1)[^\\]|\\.)+)\1/g;

test("a refusal that the server writes itself ends in one full stop", () => {
  const said = globSync("{server,shared,drizzle}/src/**/*.ts", { cwd: ROOT })
    .filter((path) => !/\.test\.ts$|testing/.test(path))
    .flatMap((path) => [...readFileSync(join(ROOT, path), "utf8").matchAll(REFUSALS)].map(([, , text = ""]) => text))
    // What begins small is read after "it", and is ended by `faultsOf`; a sentence put in last has its own.
    .filter((text) => /^\p{Lu}/u.test(text) && !text.endsWith("}"));
  expect(said.length).toBeGreaterThan(40);
  expect(said.filter((text) => !/(?<!\.)\.$/.test(text))).toEqual([]);
});
