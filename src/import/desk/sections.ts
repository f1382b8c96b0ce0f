import { readFileSync } from "node:fs";
import path from "node:path";
import { writeAtomic } from "../../content/files.ts";
import { editYaml, readYaml } from "../../content/front-matter/edit-yaml.js";
import { type Project, readSettings, readSettingsFile } from "../../content/read-settings.ts";
import { sectionFinder } from "../../content/resolve-names.ts";
import { settingsFile } from "../../content/settings.ts";
import { LocalizedError, quote } from "../../messages/message.ts";
import { addressMessages } from "../../messages/messages.ts";
import { slugify } from "../../news/slug.ts";
import type { ReadArticle } from "../files/sources.ts";
import { type Draft, reviewOf, withValue } from "../review/answer.ts";
import { valuesAt } from "../review/values.ts";

/** Returns a project with one more section, unless it has that already. */
function withListed(project: Project, name: string): Project {
  const { settings } = project;
  if (sectionFinder(settings.sections)(name)) return project;
  const sections = [...settings.sections, { name, slug: slugify(name) }];
  return { ...project, settings: { ...settings, sections } };
}

/** Returns a project with the sections that an editor accepted, while the article's section is not in doubt again. @param text the article's file */
export const withAccepted = (project: Project, names: readonly string[], text: string): Project =>
  reviewOf(text).includes("section") ? project : names.reduce(withListed, project);

/** Returns the section that the source prints, or that the article has if that is missing, if the site lists only others. */
export function sectionToAdd({ text, project }: Draft, source: ReadArticle | undefined): string | null {
  const { sections } = project.settings;
  const name = source ? source.article.section : valuesAt({ text })("section");
  return !name || sections.length === 0 || sectionFinder(sections)(name) ? null : name;
}

/** Returns an article's file with a section that the site lacks. @throws LocalizedError if it cannot have this name */
export function withNewSection(draft: Draft, name: string): string {
  if (slugify(name) === "")
    throw new LocalizedError(addressMessages.sectionMakesNoAddress({ name: quote(name) }));
  return withValue({ ...draft, project: withListed(draft.project, name) }, "section", name);
}

/** Adds the section that the article has to the site's settings, if an editor accepted it and they lack it. @throws WriteError */
export function createSection(accepted: readonly string[], text: string, { root }: Project): void {
  const name = accepted.find((one) => one === valuesAt({ text })("section"));
  if (name === undefined || reviewOf(text).includes("section")) return;
  if (sectionFinder(readSettings(readSettingsFile(root)).settings.sections)(name)) return;
  const file = path.join(root, settingsFile);
  const before = readFileSync(file, "utf8");
  writeAtomic(file, editYaml(before, { sections: [readYaml(before).sections ?? [], { name }].flat() }, []));
}
