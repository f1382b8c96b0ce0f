/** The colours of docs/look.md, as `#rrggbb`. A site may have another thread: `look.accent` of `_data/site.yaml`. */
export const palette = {
  light: {
    paper: "#fffdf9",
    ink: "#1d1a16",
    quiet: "#625b50",
    rule: "#ddd6c9",
    wash: "#f6f1e7",
    thread: "#b3261e",
  },
  dark: {
    paper: "#161412",
    ink: "#ece6dc",
    quiet: "#aba294",
    rule: "#3a352e",
    wash: "#211e1a",
    thread: "#ff9384",
  },
} as const;
