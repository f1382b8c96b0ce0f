/** The colours of docs/look.md, for the stylesheets, theme-color, manifest, icon and share cards. */
export const colours = {
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

const variables = (set: Record<string, string>): string =>
  Object.entries(set)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/**
 * The rules that define the colours as variables: dark ones where the system is dark, unless the reader chose otherwise
 * (`data-scheme`, see `scripts/page.js`). Print has its own. The dark ones are written twice, which compresses to nothing:
 * `light-dark()` would need other rules for browsers from before 2024.
 */
export const colourRules = ((): string => {
  const [light, dark] = [variables(colours.light), variables(colours.dark)];
  return [
    `:root{color-scheme:light dark;${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=light]){${dark}}}`,
    `@media screen{:root[data-scheme=light]{color-scheme:light}:root[data-scheme=dark]{color-scheme:dark;${dark}}}`,
  ].join("");
})();
