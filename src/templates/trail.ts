import type { Crumb } from "../../_includes/components/breadcrumbs.tsx";
import type { View } from "../../_includes/view.ts";
import { homePath } from "../news/addresses.ts";
import type { ListPage } from "../site/model.ts";

/**
 * The breadcrumbs of a page, from the home page to the page itself, as JSON-LD needs them. On the page the last one is
 * left out: it would repeat the heading.
 */
export const trailTo = ({ words }: View, ...steps: Crumb[]): Crumb[] => [
  { name: words.home, path: homePath },
  ...steps,
];

/** Gives each page of a list its own title: `TikTok`, `TikTok – Halaman 3`. */
export const numberedTitle = ({ words }: View, title: string, { number }: ListPage<unknown>): string =>
  number === null ? title : `${title} – ${words.pageOf(number)}`;
