import type { SectionPage, TagPage } from "./model.ts";

/**
 * Whether who searches the web should be led to the page of a tag: it has something to read. Where all its articles are
 * withdrawn or still to come, and no text of its own or event is left, it says nothing of its topic but the name: it asks not
 * to be indexed, and is in no sitemap.
 */
export const isTagWorthFinding = (
  page: Pick<TagPage, "html" | "timeline"> & { list: Pick<TagPage["list"], "total"> },
): boolean => page.list.total !== 0 || page.html !== "" || page.timeline.events.length > 0;

/** The same of a section's page: one without an article has a place in the menu and nothing to read. */
export const isSectionWorthFinding = ({ list }: Pick<SectionPage, "list">): boolean => list.total !== 0;
