import path from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { folders } from "../../content/content-files.ts";
import { createAtomic } from "../../content/files.ts";
import { editKeys } from "../../content/front-matter/front-matter.ts";
import type { Project } from "../../content/read-settings.ts";
import kinds from "../../news/kinds.json" with { type: "json" };
import { foldName, indexNames } from "../../news/names.ts";
import { proposalsIn, withProposals } from "../files/notes.ts";
import { settleKey } from "../review/answer.ts";
import { valuesAt } from "../review/values.ts";
import { fileForName } from "../tags/names-in-texts.ts";

const name = z.string().max(200);

/** A topic as its file will describe it. */
export const topicSchema = z.object({
  name,
  kind: z.literal(Object.keys(kinds)).optional(),
  aliases: z.array(name),
});
export type Topic = z.output<typeof topicSchema>;

/** Returns a function that finds a topic by any of its names. */
const findTopic = ({ tags }: Project) => indexNames(tags, ({ name, aliases }) => [name, ...aliases]).find;

const topicsIn = (text: string): string[] => valuesAt({ text })("tags").split(", ").filter(Boolean);

/** Returns the topics that an import proposed. If there are none, and no tags, returns the place that the article is from. */
export function proposedTopics(text: string): Topic[] {
  const [proposed, [city = ""]] = [proposalsIn(text), valuesAt({ text })("dateline").split(",")];
  const isWithout = proposed.length === 0 && city !== "" && topicsIn(text).length === 0;
  return isWithout ? [{ name: city, aliases: [], kind: "City" }] : proposed;
}

/** Returns an article's file with topics, by the names that the site has for them. All other proposed topics stay proposed. */
export function withTopics(text: string, topics: readonly Topic[], project: Project): string {
  const find = findTopic(project);
  const left = proposalsIn(text).filter((one) => !topics.some(({ name }) => name === one.name));
  const tags = [...new Set([...topicsIn(text), ...topics.map(({ name }) => find(name)?.name ?? name)])];
  return left.length > 0 ? withProposals(editKeys(text, { tags }), left) : settleKey(text, "tags", { tags });
}

/** Creates the files of topics that an article has and the site lacks. @param text the article's file @throws WriteError */
export function createTopics(topics: readonly Topic[], text: string, project: Project): void {
  const find = findTopic(project);
  const names = topicsIn(text).map(foldName);
  for (const { name, kind, aliases } of topics) {
    if (!names.includes(foldName(name)) || find(name)) continue;
    const file = fileForName(name, project.tags, folders.tags);
    const keys = { name, ...(kind && { kind }), ...(aliases.length > 0 && { aliases }) };
    // A topic that was created meanwhile stays as it is.
    createAtomic(path.join(project.root, file), `---\n${stringify(keys, { lineWidth: 0 })}---\n`);
  }
}
