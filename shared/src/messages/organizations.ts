import type { Locale } from "../words/locales.ts";

/**
 * Bodies that have a name in each language, by the name under which they are on record. All others keep their own name
 * everywhere: "Foro Penal", "El Nacional".
 */
export const ORGANIZATION_NAMES: Record<Locale, Readonly<Record<string, string>>> = {
  es: {
    "Amnesty International": "Amnistía Internacional",
    "Amnesty International UK, South America": "Amnistía Internacional Reino Unido, América del Sur",
    "El Nacional (media count)": "El Nacional (recuento del medio)",
    "Government (D. Cabello)": "Gobierno (D. Cabello)",
    "Government (D. Rodríguez)": "Gobierno (D. Rodríguez)",
    "Government (National Assembly commission, J. Arreaza)": "Gobierno (comisión de la Asamblea Nacional, J. Arreaza)",
    "Government (Prisons Ministry)": "Gobierno (Ministerio para el Servicio Penitenciario)",
    "Government (Prosecutor's Office)": "Gobierno (Ministerio Público)",
    "Human Rights Watch": "Human Rights Watch",
    IACHR: "CIDH",
    OHCHR: "ACNUDH (Oficina de la ONU para los Derechos Humanos)",
    "UN Fact-Finding Mission on Venezuela": "Misión de la ONU de Determinación de los Hechos sobre Venezuela",
    "UN Human Rights Council": "Consejo de Derechos Humanos de la ONU",
    "UN Working Group on Arbitrary Detention": "Grupo de Trabajo de la ONU sobre la Detención Arbitraria",
    "Unidentified outlet (copy at gxiath.com)": "Medio no identificado (copia en gxiath.com)",
    "Unidentified outlet (copy at mnwey.awslvpni.com)": "Medio no identificado (copia en mnwey.awslvpni.com)",
  },
  en: {
    "Coalición por los Derechos Humanos y la Democracia": "Coalition for Human Rights and Democracy",
    "Comité de Madres en Defensa de la Verdad": "Committee of Mothers in Defence of Truth",
    "Crónica (México)": "Crónica (Mexico)",
    "El Comercio (Perú)": "El Comercio (Peru)",
    "El Día (República Dominicana)": "El Día (Dominican Republic)",
    "El Informador (México)": "El Informador (Mexico)",
    "La República (Perú)": "La República (Peru)",
    "Observatorio Venezolano de Prisiones": "Venezuelan Prison Observatory",
    OHCHR: "UN Human Rights Office (OHCHR)",
    "Plataforma Unitaria Democrática": "Democratic Unitary Platform",
    "TVN (Panamá)": "TVN (Panama)",
    "Voz de América": "Voice of America",
  },
};
