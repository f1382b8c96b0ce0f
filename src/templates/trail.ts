import type { Crumb } from "../../_includes/components/breadcrumbs.tsx";
import type { View } from "../../_includes/view.ts";
import { homePath } from "../site/addresses.ts";
import type { ListPage } from "../site/model.ts";

/**
 * The way to a page, from the home page to the page itself, as JSON-LD has it. What is drawn leaves the last step out:
 * the heading under it says the same.
 */
export const trailTo = ({ words }: View, ...steps: Crumb[]): Crumb[] => [
  { name: words.home, path: homePath },
  ...steps,
];

/** No two pages of a list share a title: `TikTok`, `TikTok – Halaman 3`. */
export const numberedTitle = ({ words }: View, title: string, { number }: ListPage<unknown>): string =>
  number === null ? title : `${title} – ${words.pageOf(number)}`;
