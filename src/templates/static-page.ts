import { paginated } from "../site/template.ts";
import { drawTextPage } from "./text-page.tsx";

/** A page that is not an article: about, policies. */
export const staticPage = paginated({
  name: "static-page",
  over: (site) => site.pages,
  permalink: ({ path }) => path,
  render: drawTextPage,
  sitemap: () => ({}),
});
