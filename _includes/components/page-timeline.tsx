/** The timeline of an article, a topic or the site. Pages and sites' own components import it from here. */
export { PageTimeline } from "../../src/features/timeline/timeline.tsx";
