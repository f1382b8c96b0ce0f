import type { HeadMeta } from "../../../_includes/layout/page-meta.ts";
import { ninjsPath } from "../../news/addresses.ts";
import type { SiteContext, StoryRef } from "../../site/model.ts";
import { asJson, paginated } from "../../site/template.ts";
import { canceledNinjs, ninjs } from "./story.ts";

/** Each article as IPTC ninjs, next to its page, for other newsrooms; for a withdrawn article, a notice of withdrawal. */
export const ninjsFiles = [
  paginated({
    name: "ninjs",
    over: ({ articlePages, settings }) => (settings.templates.ninjs ? articlePages : []),
    permalink: ({ story }) => ninjsPath(story.path),
    render: ({ story, translations }, site) => asJson(ninjs(story, site, translations)),
  }),
  paginated({
    name: "ninjs-canceled",
    over: ({ retractedPages, settings }) => (settings.templates.ninjs ? retractedPages : []),
    permalink: ({ path }) => ninjsPath(path),
    render: (page, site) => asJson(canceledNinjs(page, site)),
  }),
];

/**
 * The link in the head of an article's page. No media type is registered for ninjs.
 *
 * @param path the article's, from the site's root
 */
export const ninjsLinks = ({ path }: Pick<StoryRef, "path">, model: SiteContext): HeadMeta["alternates"] =>
  model.settings.templates.ninjs
    ? [{ type: "application/json", title: "IPTC ninjs", href: model.addresses.href(ninjsPath(path)) }]
    : [];
