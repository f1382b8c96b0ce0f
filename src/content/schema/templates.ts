import { z } from "zod";
import { yesOrNo } from "./fields.ts";

const unlessFalse = (description: string) => yesOrNo().meta({ description }).default(true);

/** `templates` of `_data/site.yaml`: the kinds of pages and files that a site can do without. */
export const templates = () =>
  z
    .strictObject({
      search: unlessFalse("The page to search articles."),
      ninjs: unlessFalse("Each article as IPTC ninjs, for other newsrooms."),
    })
    .meta({
      description:
        "The kinds of pages and files that the site can do without. false: it has none, and nothing links there.",
    })
    .optional();
