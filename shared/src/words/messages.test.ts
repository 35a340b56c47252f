import { describe, expect, it } from "vitest";
import { type Locale, LOCALES } from "./locales.ts";
import { breakdownLabel, breakdownValueLabel, fill, messagesFor, organizationName, statusOf } from "./messages.ts";

/** Every text of a block, by its path. */
function texts(block: object, path = ""): [string, string][] {
  return Object.entries(block).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === "string") return [[`${path}${key}`, value]];
    return typeof value === "object" && value !== null ? texts(value, `${path}${key}.`) : [];
  });
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

const placesOf = (locale: Locale) => texts(messagesFor(locale)).map(([path, text]) => [path, places(text)]);

describe("the words of the domain", () => {
  it.each(LOCALES)("are all there, without stray spaces (%s)", (locale) => {
    const faulty = texts(messagesFor(locale)).filter(([, text]) => text === "" || text.trim() !== text);
    expect(faulty).toEqual([]);
  });

  it("leave the same places open in every language", () => {
    expect(Object.fromEntries(placesOf("en"))).toEqual(Object.fromEntries(placesOf("es")));
  });

  it("name the statuses as the contract does", () => {
    expect(Object.values(messagesFor("es").status)).toEqual([
      "Detenido",
      "Desaparecido",
      "Arresto domiciliario",
      "Bajo fianza",
      "Excarcelado con medidas",
      "Liberado",
      "Amnistiado",
      "Muerto bajo custodia",
    ]);
    expect(Object.values(messagesFor("en").status)).toEqual([
      "Detained",
      "Disappeared (fate or whereabouts unknown)",
      "House arrest",
      "Released on bail",
      "Released with measures (excarcelación)",
      "Released (terms not stated, or unconditional)",
      "Amnestied",
      "Died in custody",
    ]);
  });

  it("say of a woman that she is detenida, and assume nobody's sex", () => {
    expect(statusOf("detained", "female", "es")).toBe("Detenida");
    expect(statusOf("detained", null, "es")).toBe("Detenido/a");
  });

  it("show a proper name as it came", () => {
    expect(breakdownValueLabel("state", "Zulia", "en")).toBe("Zulia");
    expect(breakdownValueLabel("sex", "female", "es")).toBe("Mujeres");
    expect(breakdownLabel("not_a_breakdown", "es")).toBe("not_a_breakdown");
    expect(breakdownLabel("constructor", "es")).toBe("constructor");
    expect(breakdownValueLabel("sex", "constructor", "es")).toBe("constructor");
  });

  it("name an organisation in the reader's language, and each outlet where one quotes another", () => {
    expect(organizationName("Amnesty International", "es")).toBe("Amnistía Internacional");
    expect(organizationName("Amnesty International", "en")).toBe("Amnesty International");
    expect(organizationName("El Comercio (Perú) / EFE", "en")).toBe("El Comercio (Peru) / EFE");
    expect(organizationName("Foro Penal", "en")).toBe("Foro Penal");
    expect(organizationName("constructor", "es")).toBe("constructor");
  });

  it("are filled by name, once", () => {
    expect(fill("{a} y {b} y {a}", { a: "{b}", b: "2" })).toBe("{b} y 2 y {b}");
    expect(fill("{a}", {})).toBe("{a}");
  });
});
