/** The colours of docs/look.md for theme-color, manifest and icon. The stylesheets define the same ones. */
export const colours = {
  light: { paper: "#fffdf9", ink: "#1d1a16", thread: "#b3261e" },
  dark: { paper: "#161412", ink: "#ece6dc", thread: "#ff9384" },
} as const;
