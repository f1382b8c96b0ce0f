import { yesOrNo } from "../../news/fields.ts";

/** The kind of file in `templates` of `_data/site.yaml`: off unless a site asks for it. */
export const ninjsKeys = () => ({
  ninjs: yesOrNo()
    .meta({ description: "Each article as IPTC ninjs, for other newsrooms. true: it is written." })
    .default(false),
});
