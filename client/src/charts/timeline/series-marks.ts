/** The marks that tell series apart without colour. */
export const MARK_SHAPES = ["circle", "square", "triangle", "diamond", "cross", "wye", "bar", "hexagon"] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

export interface SeriesMark {
  readonly shape: MarkShape;
  /** 0-based; the colour is `--series-<tone>` of the chart's style sheet. */
  readonly tone: number;
}

/**
 * A shape and a colour for each series: the one with the most figures gets the first, ties go by name, so that a series
 * looks the same in every view of the same data.
 */
export function seriesMarks(organizations: readonly string[]): ReadonlyMap<string, SeriesMark> {
  const uses = new Map<string, number>();
  for (const organization of organizations) uses.set(organization, (uses.get(organization) ?? 0) + 1);
  const ranked = [...uses].sort(([a, most], [b, other]) => other - most || (a < b ? -1 : 1));
  return new Map(
    ranked.map(([organization], index) => [
      organization,
      { shape: MARK_SHAPES[index % MARK_SHAPES.length] ?? "circle", tone: index % MARK_SHAPES.length },
    ]),
  );
}

const OUTLINES: Record<MarkShape, (r: number) => string> = {
  circle: (r) => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`,
  square: (r) => `M${-r} ${-r}H${r}V${r}H${-r}Z`,
  triangle: (r) => `M0 ${-r * 1.25}L${r * 1.15} ${r * 0.9}H${-r * 1.15}Z`,
  diamond: (r) => `M0 ${-r * 1.35}L${r * 1.35} 0L0 ${r * 1.35}L${-r * 1.35} 0Z`,
  cross: (r) => plus(r, 0.42),
  wye: (r) => `M0 ${r * 1.25}L${r * 1.15} ${-r * 0.9}H${-r * 1.15}Z`,
  bar: (r) => `M${-r * 1.3} ${-r * 0.55}H${r * 1.3}V${r * 0.55}H${-r * 1.3}Z`,
  hexagon: (r) => hexagon(r * 1.15),
};

/** The outline of a mark of radius `r` around the origin, as an SVG path. */
export function markOutline(shape: MarkShape, r: number): string {
  return OUTLINES[shape](r);
}

function plus(r: number, arm: number): string {
  const a = r * arm;
  const b = r * 1.2;
  return `M${-a} ${-b}H${a}V${-a}H${b}V${a}H${a}V${b}H${-a}V${a}H${-b}V${-a}H${-a}Z`;
}

function hexagon(r: number): string {
  const corners = [0, 60, 120, 180, 240, 300].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return `${(r * Math.cos(angle)).toFixed(2)} ${(r * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join("L")}Z`;
}
