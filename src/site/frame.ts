import type { SiteFrame, SiteModel } from "./model.ts";

/** What every page may show of the site beside its own, and nothing that changes with each article. */
export function frameOf(model: SiteModel): SiteFrame {
  const { settings, addresses, sections, pages, correctionsPolicy, feeds } = model;
  return {
    settings,
    addresses,
    sections: sections.map(({ name, slug, path }) => ({ name, slug, path })),
    pages,
    ...(correctionsPolicy ? { correctionsPolicy } : {}),
    feeds: feeds.map(({ tag, atomPath, jsonPath }) => ({ ...(tag ? { tag } : {}), atomPath, jsonPath })),
  };
}
