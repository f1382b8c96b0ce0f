import { readFileSync } from "node:fs";
import path from "node:path";
import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

/** The presets for whole documents, less what concerns the writing of HTML and not its meaning. */
const config: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Preact closes void elements by a slash, markdown-it does not. To the HTML standard both are the same.
    "void-style": "off",
    // The standard takes a doctype in any case.
    "doctype-style": ["error", { style: "lowercase" }],
    // By default only landmarks and controls may have a name. WAI-ARIA 1.2 lets lists have one too, and a row of tags or
    // quoted sentences without a heading needs it.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // How long a headline is, is the newsroom's to say. Search engines cut what they have no room for.
    "long-title": "off",
    // A picture's shape is its own, and the styles need it to know how wide it may be; so are the places in a drawing.
    "no-inline-style": [
      "error",
      {
        allowedProperties: "--ratio --part --long --zero --left --right --desk --phone top left fill".split(
          " ",
        ),
      },
    ],
    // The site's own files are as safe as the page that names them.
    "require-sri": ["error", { target: "crossorigin" }],
  },
};

// Otherwise it would work out its rules anew for each page, which takes longer than the page.
const loader = new StaticConfigLoader(config);
const rules = loader.getConfigFor("");
loader.getConfigFor = () => rules;
const validator = new HtmlValidate(loader);

/**
 * Holds HTML files against the HTML standard and html-validate's rules of good practice.
 *
 * @param folder of the site
 * @param files below it; those that are no HTML are passed over
 * @returns a line for each fault
 */
export async function validateHtml(folder: string, files: string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    const report = await validator.validateString(readFileSync(path.join(folder, file), "utf8"), file);
    for (const { messages } of report.results)
      for (const { line, column, ruleId, message } of messages)
        faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  return faults;
}
