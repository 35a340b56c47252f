import type { CSSVariablesResolver } from "@mantine/core";
import { statusVariables } from "../status/status-colours.ts";

/** The ground that everything is drawn on, and the ink that it is written in. */
export const GROUND = {
  light: {
    paper: "#faf9f7",
    surface: "#ffffff",
    sunken: "#f2f0ec",
    line: "#dedad3",
    lineStrong: "#8a857c",
    ink: "#1c2024",
    inkMuted: "#575b60",
    accent: "#17495c",
    accentSoft: "#e4eef1",
    warning: "#7a4b00",
    warningSoft: "#fbf1dc",
    life: {
      held: "#25343c",
      onHeld: "#faf9f7",
      home: "#7d8f98",
      onHome: "#10171b",
      measures: "#c3cdd2",
      free: "#ffffff",
      line: "#7d8a91",
    },
  },
  dark: {
    paper: "#14171a",
    surface: "#1b1f23",
    sunken: "#23282d",
    line: "#353b42",
    lineStrong: "#7d858e",
    ink: "#e9eaeb",
    inkMuted: "#a8aeb5",
    accent: "#9cc7d5",
    accentSoft: "#1f3640",
    warning: "#f0c77a",
    warningSoft: "#362b14",
    life: {
      held: "#dde4e8",
      onHeld: "#14171a",
      home: "#8b9ba4",
      onHome: "#10171b",
      measures: "#47545c",
      free: "#1b1f23",
      line: "#7f8c94",
    },
  },
} as const;

export type Scheme = keyof typeof GROUND;

function groundVariables(scheme: Scheme): Record<string, string> {
  const ground = GROUND[scheme];
  return {
    "--paper": ground.paper,
    "--surface": ground.surface,
    "--sunken": ground.sunken,
    "--line": ground.line,
    "--line-strong": ground.lineStrong,
    "--ink": ground.ink,
    "--ink-muted": ground.inkMuted,
    "--accent": ground.accent,
    "--accent-soft": ground.accentSoft,
    "--warning": ground.warning,
    "--warning-soft": ground.warningSoft,
    "--life-held": ground.life.held,
    "--life-on-held": ground.life.onHeld,
    "--life-home": ground.life.home,
    "--life-on-home": ground.life.onHome,
    "--life-measures": ground.life.measures,
    "--life-free": ground.life.free,
    "--life-ended": ground.ink,
    "--life-line": ground.life.line,
    "--mantine-color-body": ground.paper,
    "--mantine-color-text": ground.ink,
    "--mantine-color-dimmed": ground.inkMuted,
    "--mantine-color-anchor": ground.accent,
    "--mantine-color-placeholder": ground.inkMuted,
    "--mantine-color-default": ground.surface,
    "--mantine-color-default-hover": ground.sunken,
    "--mantine-color-default-color": ground.ink,
    "--mantine-color-default-border": ground.line,
    "--mantine-color-error": scheme === "light" ? "#a12b1c" : "#f2907f",
    ...statusVariables(scheme),
  };
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: groundVariables("light"),
  dark: groundVariables("dark"),
});
