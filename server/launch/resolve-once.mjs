// Node reads and parses the whole package.json of a package again for each import that leads into it, and for each file
// within it. drizzle-orm's has 180 kB and is imported by every table and query of ours: more than half of a start.
import { registerHooks } from "node:module";

const ROOT = new URL("../../", import.meta.url).href;

/** By what is imported and by the package that imports it: within one package a name always means the same. */
const found = new Map();

registerHooks({
  resolve(specifier, context, next) {
    const importer = context.parentURL;
    if (importer === undefined || !context.conditions.includes("import")) return next(specifier, context);
    if (specifier.startsWith(".")) {
      if (!importer.includes("/node_modules/drizzle-orm/")) return next(specifier, context);
      return { url: new URL(specifier, importer).href, format: "module", shortCircuit: true };
    }
    if (URL.canParse(specifier) || specifier.startsWith("/")) return next(specifier, context);
    const name = `${specifier} ${packageOf(importer)}`;
    const known = found.get(name) ?? next(specifier, context);
    found.set(name, known);
    return { ...known, shortCircuit: true };
  },
});

/** A package that was installed, one of ours, or the file itself. */
function packageOf(importer) {
  const installed = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(importer)?.[0];
  if (installed !== undefined || !importer.startsWith(ROOT)) return installed ?? importer;
  return importer.slice(0, importer.indexOf("/", ROOT.length));
}
