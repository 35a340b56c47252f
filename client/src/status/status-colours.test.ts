import { STATUSES } from "@paradero/shared/statuses/statuses";
import { describe, expect, it } from "vitest";
import { GROUND, type Scheme } from "../theme/css-variables.ts";
import { type Eye, EYES, contrast, difference } from "../theme/colour-vision.ts";
import { STATUS_SHADES } from "./status-colours.ts";

/** In OKLab; about five times the step that two swatches side by side just show. */
const APART = 0.09;

describe.each(["light", "dark"] as const)("the status palette in the %s theme", (scheme: Scheme) => {
  it("stands out from the surface and the paper that it is drawn on, at least 3 to 1", () => {
    for (const status of STATUSES) {
      for (const ground of [GROUND[scheme].surface, GROUND[scheme].paper]) {
        expect(contrast(STATUS_SHADES[status][scheme], ground), `${status} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(EYES)("keeps any two statuses apart for %s eyes", (eye: Eye) => {
    for (const [place, one] of STATUSES.entries()) {
      for (const other of STATUSES.slice(place + 1)) {
        const apart = difference(STATUS_SHADES[one][scheme], STATUS_SHADES[other][scheme], eye);
        expect(apart, `${one} and ${other}`).toBeGreaterThan(APART);
      }
    }
  });
});
