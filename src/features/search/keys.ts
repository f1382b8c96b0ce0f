import { key, yesOrNo } from "../../news/fields.ts";

/** The kind of page in `templates` of `_data/site.yaml`. */
export const searchKeys = () => ({
  search: key(yesOrNo(), {
    id: ["Pencarian", "Apakah pembaca dapat mencari di berita situs ini."],
    en: ["Search", "Whether readers can search the site's articles."],
    docs: "The page to search articles.",
  }).default(true),
});
