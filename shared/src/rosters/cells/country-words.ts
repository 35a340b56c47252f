import { foldWords } from "../../words/fold-words.ts";

/** Stems of what people of a country are called in Spanish and English, where they differ from the name of the country. */
const DEMONYMS: Readonly<Record<string, string>> = {
  AR: "argentin",
  BO: "bolivian",
  BR: "brasilen,brasiler,brazilian",
  CA: "canadiense,canadian",
  CH: "suiz,swiss",
  CL: "chilen,chilean",
  CN: "chin",
  CO: "colombian",
  CR: "costarricense,costa rican",
  CU: "cuban",
  CZ: "chec,czech",
  DE: "aleman,german",
  DO: "dominican",
  EC: "ecuatorian,ecuadorian",
  ES: "espanol,spanish",
  FR: "frances,french",
  GB: "britanic,ingles,british",
  GT: "guatemaltec,guatemalan",
  GY: "guyanes",
  HN: "hondur",
  IL: "israel",
  IR: "iran",
  IT: "italian",
  JP: "japones,japanese",
  LB: "libanes,lebanese",
  MX: "mexican",
  NI: "nicarag",
  NL: "neerlandes,holandes,dutch",
  PA: "panamen,panamanian",
  PE: "peruan,peruvian",
  PL: "polac,polish",
  PT: "portugues",
  PY: "paraguay",
  RU: "rus",
  SV: "salvador",
  SY: "siri,syrian",
  TR: "turc,turkish",
  TT: "trinit,trinidad",
  UA: "ucranian,ukrainian",
  US: "estadounidense,norteamerican,american",
  UY: "uruguay",
  VE: "venezolan,venezuelan",
};

/** An ending of a demonym: gender and number, and nothing more, so that "Dominica" is not "dominicana". */
const ENDING = "(?:[oa]s?|es[ae]?s?|enas?|enos?|ean|an|i|ian|ese|s)?";

const PATTERNS = Object.entries(DEMONYMS).map(([code, stems]): [string, RegExp] => [
  code,
  new RegExp(`^(?:${stems.replaceAll(",", "|")})${ENDING}$`),
]);

const NAMES = new Map<string, string>();

/** Country names as the runtime knows them, in both languages. */
function names(): ReadonlyMap<string, string> {
  if (NAMES.size > 0) return NAMES;
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const locale of ["es", "en"]) {
    const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const name = regions.of(code);
      if (name !== undefined && !NAMES.has(foldWords(name))) NAMES.set(foldWords(name), code);
    }
  }
  return NAMES;
}

/** The two-letter code of a country or nationality: "Venezolana", "Perú", "US"; undefined where it is none that we know. */
export function countryMeant(value: string): string | undefined {
  const folded = foldWords(value.replace(/\([^)]*\)/g, " "));
  if (/^[A-Z]{2}$/.test(value.trim()) && [...names().values()].includes(value.trim())) return value.trim();
  return names().get(folded) ?? PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0];
}
