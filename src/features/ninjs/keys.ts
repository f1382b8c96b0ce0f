import { key, yesOrNo } from "../../news/fields.ts";

/** The kind of file in `templates` of `_data/site.yaml`: off unless a site asks for it. */
export const ninjsKeys = () => ({
  ninjs: key(yesOrNo(), {
    id: ["IPTC ninjs", "Tiap berita sebagai data, untuk redaksi lain."],
    en: ["IPTC ninjs", "Each article as data, for other newsrooms."],
    docs: "Each article as IPTC ninjs, for other newsrooms. true: it is written.",
  }).default(false),
});
