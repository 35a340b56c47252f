/** How colours look: contrast (WCAG 2.2) and distance as eyes that lack one kind of cone see it. For tests of palettes. */
export const EYES = ["usual", "protan", "deutan", "tritan"] as const;
export type Eye = (typeof EYES)[number];

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira and Fernandes (2009), full severity, for linear sRGB. */
const SEEN: Record<Eye, Matrix> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];

const TO_OKLAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** The WCAG contrast ratio of two colours written `#rrggbb`: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The distance of two colours in OKLab, as the eye sees them. */
export function difference(one: string, other: string, eye: Eye): number {
  const a = oklab(one, eye);
  const b = oklab(other, eye);
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function oklab(colour: string, eye: Eye): Triple {
  const seen = times(SEEN[eye], linear(colour)).map((part) => Math.min(1, Math.max(0, part)));
  const cones = times(TO_CONES, [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0]);
  return times(TO_OKLAB, [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])]);
}

function linear(colour: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = (weights: Triple) => weights[0] * x + weights[1] * y + weights[2] * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}
