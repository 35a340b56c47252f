import type { Chance } from "./chance.ts";
import type { Invented } from "./invented-people.ts";
import { misspell, mistype } from "./misspell.ts";
import { SHORT_FORMS } from "./short-forms.ts";
import { SURNAMES } from "./invented-words.ts";

/** How a list writes the name of somebody on record; null where this name cannot be written so. */
type Variation = (person: Invented, chance: Chance) => string | null;

const full = ({ given, family }: Invented) => [...given, ...family].join(" ");
const bare = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "");

export const VARIATIONS = {
  "as on record": full,
  "accents and case": (person) => bare(full(person)).toUpperCase(),
  order: ({ given, family }, chance) => `${family.join(" ")}${chance.is(0.5) ? "," : ""} ${given.join(" ")}`,
  particles: ({ given, family }, chance) => {
    if (!family.some((word) => word.includes(" "))) return null;
    const joined = chance.is(0.5);
    const last = family.map((word) => (joined ? word.replaceAll(" ", "") : word.replace(/^(D\w+) (la )?/, "")));
    return [...given, ...last].join(" ");
  },
  "second surname dropped": ({ given, family }) => (family.length > 1 ? `${given.join(" ")} ${family[0]}` : null),
  "second given name dropped": ({ given, family }) => (given.length > 1 ? `${given[0]} ${family.join(" ")}` : null),
  "first name and first surname only": ({ given, family }) =>
    given.length > 1 && family.length > 1 ? `${given[0]} ${family[0]}` : null,
  "second surname added": ({ given, family }, chance) =>
    family.length === 1 ? `${given.join(" ")} ${family[0]} ${chance.commonOf(SURNAMES)}`.replaceAll("_", " ") : null,
  "compound or hyphen": ({ given, family }, chance) => {
    if (given.length > 1 && chance.is(0.5)) return `${given.join("").toLowerCase()} ${family.join(" ")}`;
    return family.length > 1 ? `${given.join(" ")} ${family.join("-")}` : null;
  },
  "married name": ({ given, family, sex }, chance) =>
    sex === "female" ? `${given.join(" ")} ${family[0]} de ${chance.commonOf(SURNAMES).replaceAll("_", " ")}` : null,
  initials: ({ given, family }, chance) => {
    const short = given.map((name, i) =>
      i > 0 || (given.length === 1 && chance.is(0.5)) ? `${name.charAt(0)}.` : name,
    );
    return short.join(" ") === given.join(" ") ? null : [...short, ...family].join(" ");
  },
  nickname: ({ given, family }, chance) => {
    const short = SHORT_FORMS[given[0] ?? ""];
    return short ? `${chance.oneOf(short)} ${family.join(" ")}` : null;
  },
  misspelling: (person, chance) => {
    const words = full(person).split(" ");
    const times = 1 + chance.below(2);
    const wrong = [...words];
    for (let i = 0; i < times; i += 1) {
      const at = chance.below(words.length);
      wrong[at] = misspell(chance, wrong[at] ?? "");
    }
    return wrong.join(" ") === words.join(" ") ? null : wrong.join(" ");
  },
  "slip of the finger": (person, chance) => {
    const words = full(person).split(" ");
    const at = chance.below(words.length);
    return words.map((word, i) => (i === at && word.length > 3 ? mistype(chance, word) : word)).join(" ");
  },
  transcription: ({ transcribed }, chance) =>
    transcribed ? `${chance.oneOf(transcribed.given[1])} ${chance.oneOf(transcribed.family[1])}` : null,
  "other script": ({ transcribed }) => (transcribed ? `${transcribed.given[2]} ${transcribed.family[2]}` : null),
  "several at once": ({ given, family }, chance) => {
    const name = chance.is(0.5) ? mistype(chance, given[0] ?? "") : (given[0] ?? "");
    const last = chance.is(0.6) ? misspell(chance, family[0] ?? "") : (family[0] ?? "");
    const words = chance.is(0.5) ? [last, ...family.slice(1), name] : [name, last];
    return bare(words.join(" ")).toUpperCase();
  },
} satisfies Record<string, Variation>;

export type VariationKind = keyof typeof VARIATIONS;
/** `satisfies` keeps the keys, and these are all of them. */
export const VARIATION_KINDS = Object.keys(VARIATIONS) as VariationKind[];
