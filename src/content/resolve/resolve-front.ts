import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { frontPageMessages } from "../../messages/messages.ts";
import { nearest } from "../../news/nearest.ts";
import { frontLimits } from "../../news/settings/site.ts";
import type { Mistake } from "../mistake.ts";
import { settingsFile, type WrittenFront } from "../read-settings.ts";
import type { FrontSettings } from "../settings.ts";
import type { ArticleNames } from "./article-names.ts";
import type { SectionNames } from "./resolve-sections.ts";

/** The articles and sections of the front page, each once. */
type Chosen = Pick<FrontSettings, "pinned" | "sections">;

/** The file or name that an entry means, or what is wrong with it. */
type Finding = { found: string } | { wrong: Message };

/**
 * Finds the articles and sections that `front` of `_data/site.yaml` names. An article may be scheduled: it is shown from when
 * it is published. A withdrawn one is only a notice, because a withdrawal must not wait.
 */
export function resolveFront(
  written: WrittenFront,
  articles: ArticleNames,
  sections: SectionNames,
): { front: Chosen; mistakes: Mistake[]; notices: Mistake[] } {
  const mistakes: Mistake[] = [];
  const choose = (key: keyof Chosen, find: (text: string) => Finding): string[] => {
    const chosen = new Set<string>();
    for (const [index, { text, place }] of written[key].entries()) {
      const report = (message: Message): void => {
        mistakes.push({ file: settingsFile, ...place, key: `front.${key}`, message });
      };
      const finding = find(text);
      if ("wrong" in finding) report(finding.wrong);
      else if (chosen.has(finding.found)) report(frontPageMessages.isListedTwice({ written: quote(text) }));
      else chosen.add(finding.found);
      if (index === frontLimits[key])
        report(frontPageMessages.areTooMany({ count: written[key].length, most: frontLimits[key] }));
    }
    return [...chosen];
  };
  return {
    front: {
      pinned: choose("pinned", (text) => findArticle(text, articles)),
      sections: choose("sections", (text) => findSection(text, sections)),
    },
    mistakes,
    notices: written.pinned.flatMap(({ text, place }) => {
      if (!articles.find(text)?.values.retracted) return [];
      const message = frontPageMessages.isWithdrawn({ written: quote(text) });
      return { file: settingsFile, ...place, key: "front.pinned", message };
    }),
  };
}

function findArticle(text: string, articles: ArticleNames): Finding {
  const article = articles.find(text);
  if (article?.values.draft) return { wrong: frontPageMessages.isDraft({ written: quote(text) }) };
  if (article) return { found: article.file };
  return { wrong: articles.unknown(text) };
}

function findSection(text: string, sections: SectionNames): Finding {
  const found = sections.find(text);
  if (found !== undefined) return { found };
  const all = sections.all();
  const meant = nearest(text, all);
  const hint = meant ? didYouMean(quote(meant)) : frontPageMessages.theSections({ names: all.join(", ") });
  return { wrong: together(frontPageMessages.isNoSection({ written: quote(text) }), hint) };
}
