// The styles of the component library, one import for each component that is used, in the library's own order (what
// others build on comes first). The whole sheet is 38 KB compressed, this is less than half. A test says what is missing.
import "@mantine/core/styles/baseline.layer.css";
import "@mantine/core/styles/default-css-variables.layer.css";
import "@mantine/core/styles/global.layer.css";
import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/core/styles/UnstyledButton.layer.css";
import "@mantine/core/styles/VisuallyHidden.layer.css";
import "@mantine/core/styles/Paper.layer.css";
import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/CloseButton.layer.css";
import "@mantine/core/styles/Group.layer.css";
import "@mantine/core/styles/Loader.layer.css";
import "@mantine/core/styles/Overlay.layer.css";
import "@mantine/core/styles/ModalBase.layer.css";
import "@mantine/core/styles/Input.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/FloatingIndicator.layer.css";
import "@mantine/core/styles/Combobox.layer.css";
import "@mantine/core/styles/ActionIcon.layer.css";
import "@mantine/core/styles/Text.layer.css";
import "@mantine/core/styles/Alert.layer.css";
import "@mantine/core/styles/Anchor.layer.css";
import "@mantine/core/styles/Burger.layer.css";
import "@mantine/core/styles/Button.layer.css";
import "@mantine/core/styles/CheckboxIndicator.layer.css";
import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/CheckboxCard.layer.css";
import "@mantine/core/styles/Drawer.layer.css";
import "@mantine/core/styles/Kbd.layer.css";
import "@mantine/core/styles/Menu.layer.css";
import "@mantine/core/styles/Modal.layer.css";
import "@mantine/core/styles/PasswordInput.layer.css";
import "@mantine/core/styles/SegmentedControl.layer.css";
import "@mantine/core/styles/Skeleton.layer.css";
import "@mantine/core/styles/Stack.layer.css";
import "@mantine/core/styles/Switch.layer.css";
import "@mantine/core/styles/Table.layer.css";
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
    Anchor: { defaultProps: { underline: "always" } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
    // The head of what opens over the page is a `header`, which would count as a second banner.
    Drawer: { defaultProps: { attributes: { header: { role: "presentation" } } } },
    Modal: { defaultProps: { attributes: { header: { role: "presentation" } } } },
  },
});
