import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { frontPageMessages } from "../../messages/messages.ts";
import { nearest } from "../../news/nearest.ts";
import { frontLimits } from "../../news/settings/site.ts";
import { type Diagnostic, mistake, notice } from "../diagnostic.ts";
import type { SiteFields } from "../read-settings.ts";
import { type FrontSettings, settingsFile } from "../settings.ts";
import type { ArticleNames } from "./named-files.ts";
import type { SectionNames } from "./resolve-tags.ts";

/** The articles and sections of the front page, each once. */
type Chosen = Pick<FrontSettings, "pinned" | "sections">;

/**
 * Finds the articles and sections that `front` of `_data/site.yaml` names. An article may be scheduled, which is a notice: it is
 * shown from when it is published. So is a withdrawn one, because a withdrawal must not wait.
 */
export function resolveFront(
  fields: SiteFields,
  articles: ArticleNames,
  sections: SectionNames,
): { front: Chosen; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  /** @param find gives the file or name that an entry means, or what is wrong with it */
  const choose = (key: keyof Chosen, find: (text: string) => string | Message): string[] => {
    const chosen = new Set<string>();
    const entries = fields.texts(["front", key]);
    for (const [index, { text, place }] of entries.entries()) {
      const report = (message: Message): void => {
        diagnostics.push(mistake({ file: settingsFile, ...place }, message, `front.${key}`));
      };
      const found = find(text);
      if (typeof found !== "string") report(found);
      else if (chosen.has(found)) report(frontPageMessages.isListedTwice({ written: quote(text) }));
      else chosen.add(found);
      if (index === frontLimits[key])
        report(frontPageMessages.areTooMany({ count: entries.length, most: frontLimits[key] }));
    }
    return [...chosen];
  };
  const front = {
    pinned: choose("pinned", (text) => findArticle(text, articles)),
    sections: choose("sections", (text) => findSection(text, sections)),
  };
  for (const { text, place } of fields.texts(["front", "pinned"])) {
    const { status, values } = articles.find(text) ?? {};
    const written = quote(text);
    const isOut = values?.retracted ? frontPageMessages.isWithdrawn({ written }) : undefined;
    const message = status === "scheduled" ? frontPageMessages.isScheduled({ written }) : isOut;
    if (message) diagnostics.push(notice({ file: settingsFile, ...place }, message, "front.pinned"));
  }
  return { front, diagnostics };
}

function findArticle(text: string, articles: ArticleNames): string | Message {
  const article = articles.find(text);
  if (article?.values.draft) return frontPageMessages.isDraft({ written: quote(text) });
  return article?.file ?? articles.unknown(text);
}

function findSection(text: string, sections: SectionNames): string | Message {
  const found = sections.find(text);
  if (found !== undefined) return found;
  const all = sections.all();
  const meant = nearest(text, all);
  const hint = meant ? didYouMean(quote(meant)) : frontPageMessages.theSections({ names: all.join(", ") });
  return together(frontPageMessages.isNoSection({ written: quote(text) }), hint);
}
