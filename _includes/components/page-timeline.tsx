/** The timeline of an article, a topic or the site: pages and sites' own components have it from here. */
export { PageTimeline } from "../../src/features/timeline/timeline.tsx";
