import { ninjsPath } from "../../news/addresses.ts";
import { asJson, paginated } from "../../site/template.ts";
import { canceledNinjs } from "./canceled.ts";
import { ninjs as articleNinjs } from "./story.ts";

/** Each article as IPTC ninjs, next to its page, for other newsrooms; for a withdrawn article, a notice of withdrawal. */
export const ninjs = [
  paginated({
    name: "ninjs",
    over: ({ articlePages, settings }) => (settings.templates.ninjs ? articlePages : []),
    permalink: ({ story }) => ninjsPath(story.path),
    render: ({ story, translations }, site) => asJson(articleNinjs(story, site, translations)),
  }),
  paginated({
    name: "ninjs-canceled",
    over: ({ retractedPages, settings }) => (settings.templates.ninjs ? retractedPages : []),
    permalink: ({ path }) => ninjsPath(path),
    render: (page, site) => asJson(canceledNinjs(page, site)),
  }),
];
