import type { Picture } from "../../content/article.ts";
import type { StaticPage } from "../../content/static-page.ts";
import type { Tag } from "../../content/tag.ts";
import type { Story } from "../model.ts";

/** Every picture that a page of the site shows, each file once. Those of drafts and retracted articles are none. */
export function listPictures(
  stories: readonly Story[],
  tags: readonly Tag[],
  pages: readonly StaticPage[],
): Picture[] {
  const shown = [
    ...stories.flatMap(({ article }) => [
      ...(article.image ? [article.image] : []),
      ...(article.pictures ?? []),
    ]),
    ...[...tags, ...pages].flatMap(({ pictures }) => pictures ?? []),
  ];
  return [...new Map(shown.map((picture) => [picture.path, picture])).values()];
}
