import type { View } from "../../_includes/view.ts";
import type { ListPage } from "../site/model.ts";

/** No two pages of a list share a title: `TikTok`, `TikTok – Halaman 3`. */
export const numberedTitle = ({ words }: View, title: string, { number }: ListPage<unknown>): string =>
  number === null ? title : `${title} – ${words.pageOf(number)}`;
