import { type MantineColorsTuple, createTheme, defaultVariantColorsResolver } from "@mantine/core";

/** The one accent: a deep, quiet petrol that no status wears. */
const petrol: MantineColorsTuple = [
  "#eef5f7",
  "#dbe8ec",
  "#b9d3db",
  "#8fb8c4",
  "#649bab",
  "#417f92",
  "#2b677a",
  "#1d5568",
  "#17495c",
  "#0f3645",
];

/** The greys of the dark theme, cool like its paper. */
const dark: MantineColorsTuple = [
  "#e9eaeb",
  "#c3c8cd",
  "#a8aeb5",
  "#7d858e",
  "#454c54",
  "#353b42",
  "#23282d",
  "#1b1f23",
  "#14171a",
  "#0f1113",
];

const font = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif';

export const theme = createTheme({
  colors: { petrol, dark },
  primaryColor: "petrol",
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  // The library picks the text of a filled button for the light shade only; this variable knows both themes.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const isPrimary = input.color === undefined || input.color === "petrol";
    return input.variant === "filled" && isPrimary
      ? { ...colors, color: "var(--mantine-primary-color-contrast)" }
      : colors;
  },
  fontFamily: font,
  fontSizes: { xs: "0.875rem", sm: "0.9375rem", md: "1.0625rem", lg: "1.1875rem", xl: "1.3125rem" },
  headings: { fontFamily: font, fontWeight: "600" },
  defaultRadius: "sm",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    // Its <header> stands outside every section, and would be a second banner of the page.
    ModalHeader: { defaultProps: { role: "none" } },
    Anchor: { defaultProps: { underline: "always" } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
  },
});
