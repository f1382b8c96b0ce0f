import type { Backend, CmsConfig, EntryCollection, Field } from "@sveltia/cms";
import type { z } from "zod";
import type { Tag } from "../../content/content.ts";
import type { Settings } from "../../content/settings.ts";
import { byLanguage, type WordsOf } from "../../messages/catalog.ts";
import { spokenLanguage } from "../../messages/message.ts";
import { createAddresses } from "../../news/addresses.ts";
import { articleSchema } from "../../news/article.ts";
import { monthNames, zoneOffsets } from "../../news/dates/names.ts";
import { writtenForms } from "../../news/dates/read-date.ts";
import { acceptedZones } from "../../news/dates/zone.ts";
import { frontLimits, siteSchema } from "../../news/settings/site.ts";
import { authorSchema, pageSchema, tagSchema } from "../../news/tag-author-page.ts";
import { allNames } from "./browser/file-format.js";
import type { AdminSettings } from "./keys.ts";
import { defaultsOf, type FieldBase, fieldsOf, type SpecialFields } from "./schema-fields.ts";
import usual from "./usual.json" with { type: "json" };
import texts from "./words.json" with { type: "json" };

/** The texts of the editor's screen, except those of its fields, which stand in the schema of each key. */
export const editorWords = byLanguage(texts);

export interface ScreenRequest {
  settings: Settings;
  /** The names of the site's sections, in menu order. */
  sections: string[];
  tags: Pick<Tag, "name" | "aliases" | "slug">[];
  articlesFolder: string;
  /** The name of each usual kind of tag, in the site's language. */
  kinds: Readonly<Record<string, string>>;
}

/**
 * Builds the configuration of the editor's screen from the schemas.
 *
 * @returns `cms`: the configuration of Sveltia CMS (https://sveltiacms.app/en/docs/config-basics); `leftOut`: default values of keys, by
 *   format; `calendar`; `tagNames`: names of tags, by each spelling in lower case; `onlyHere`: the text shown elsewhere if the screen
 *   works only on the editor's computer; `noPage`: the text for an article that has no page
 */
export function screenConfig({ settings, sections, tags, kinds, articlesFolder }: ScreenRequest) {
  const { timeZone, languages, frontMatter } = settings;
  const language = spokenLanguage(settings.language);
  const words = editorWords[language];
  const names = new Intl.DisplayNames(language, { type: "language" });
  const otherLanguages = Object.fromEntries((languages ?? []).map((tag) => [tag, names.of(tag) ?? tag]));
  const { indonesian: id, english: en } = words.languages;
  const context = { language, timeZone, languages: { ...otherLanguages, id, en } };
  const hasWorkflow = settings.admin && settings.admin.workflow === true;
  const schemas = {
    articles: articleSchema(timeZone, frontMatter, languages),
    tags: tagSchema,
    authors: authorSchema,
    pages: pageSchema(languages),
    site: siteSchema(languages),
  };
  const options = Object.entries(kinds).map(([value, label]) => ({ value, label }));
  const special: Partial<Record<keyof typeof schemas, SpecialFields>> = {
    articles: {
      date: (base) => ({ ...base, widget: "datetime", input_timezone: timeZone, default: "{{now}}" }),
      section: (base) =>
        sections.length > 0
          ? { ...base, widget: "select", options: sections, dropdown_threshold: 0 }
          : { ...base, widget: "string" },
      tags: (base) => ({ ...relation(base, "tags", "name", allNames), value_field: "name" }),
      draft: (base) => ({ ...base, widget: "boolean", default: !hasWorkflow }),
    },
    tags: { kind: (base) => ({ ...base, widget: "select", options }) },
    site: {
      "front.pinned": (base) => ({
        ...relation(base, "articles", "title", "title"),
        max: frontLimits.pinned,
        value_field: "{{slug}}",
      }),
      "front.sections": (base) =>
        sections.length > 0
          ? { ...base, widget: "select", options: sections, multiple: true, max: frontLimits.sections }
          : { ...base, widget: "list" },
    },
  };
  const fields = (name: keyof typeof schemas) => fieldsOf(schemas[name], context, special[name]);
  const collection = (name: keyof typeof schemas) => ({ name, ...words[name], format: formatOf(name) });
  /** Puts the text after the required fields and before rare ones. A topic, an author or a page has few other fields. */
  const withBody = (all: Field[]): Field[] => {
    const last = all.findLastIndex(({ name }) => name === "section" || name === "tags");
    const body = { ...words.body, ...usual.body } as Field;
    return all.toSpliced(last < 0 ? all.length : last + 1, 0, body);
  };
  const folder = (name: "articles" | "tags" | "authors" | "pages"): EntryCollection => ({
    ...collection(name),
    folder: `content/${name}`,
    create: true,
    fields: withBody(fields(name)),
    identifier_field: "title" in schemas[name].shape ? "title" : "name",
    slug: "{{slug}}",
  });
  const pictures = createAddresses(settings, "/").pictures.slice(0, -1);
  return {
    cms: {
      backend: backendOf(settings.admin || undefined, words.commits),
      app_title: `${settings.name} · ${words.screen}`,
      // Pictures are addressed from content/, which works in articles, tags, authors and pages.
      media_folder: `content${pictures}`,
      public_folder: pictures,
      ...(usual.cms as Partial<CmsConfig>),
      asset_collections: [{ ...words.besideArticles, ...usual.besideArticles }],
      ...(hasWorkflow && { publish_mode: "editorial_workflow" as const }),
      collections: [
        {
          ...folder("articles"),
          ...(usual.articles as Partial<EntryCollection>),
          folder: articlesFolder,
          summary: `{{title}} · {{date}}{{draft | ternary(' · ${words.draft}', '')}}`,
          slug: { ...usual.slug, hint: words.slugHint },
          view_filters: [{ label: words.drafts, field: "draft", pattern: true }],
          view_groups: [{ label: words.bySection, field: "section" }],
        },
        { ...folder("tags"), fields: [...folder("tags").fields, { name: allNames, widget: "hidden" }] },
        folder("authors"),
        folder("pages"),
        {
          ...collection("site"),
          files: [{ name: "site", label: words.site.label, file: "_data/site.yaml", fields: fields("site") }],
        },
      ],
    },
    leftOut: Object.fromEntries(
      Object.entries<z.ZodType>(schemas).map(([name, schema]) => [formatOf(name), defaultsOf(schema)]),
    ),
    calendar: {
      timeZone,
      months: Object.fromEntries(monthNames),
      zones: Object.fromEntries([...acceptedZones(timeZone), ...zoneOffsets]),
      forms: writtenForms,
    },
    tagNames: Object.fromEntries(
      tags.flatMap(({ name, aliases, slug }) =>
        [slug, ...aliases, name].map((spelling) => [spelling.toLowerCase(), name]),
      ),
    ),
    noPage: words.noPage,
    ...(settings.admin ? {} : { onlyHere: words.onlyHere }),
  };
}

const formatOf = (collection: string): string => `warta-${collection}`;

/** Makes a field for picking several entries of a collection by one of their fields. */
const relation = (base: FieldBase, collection: string, shown: string, searched: string) => ({
  ...base,
  widget: "relation" as const,
  multiple: true,
  collection,
  display_fields: [shown],
  search_fields: [searched],
  dropdown_threshold: 0,
});

/**
 * Returns where files are saved. Without a repository, the screen works only on the editor's computer. Sveltia CMS offers that on
 * localhost for any backend; this one does not contact its host when the screen opens.
 */
function backendOf(admin: AdminSettings | undefined, commits: WordsOf<typeof texts>["commits"]): Backend {
  if (!admin) return { name: "gitea", repo: "this/site", auth_methods: ["token"], commit_messages: commits };
  const { backend: name, workflow: _, ...others } = admin;
  const { apiRoot: api_root, baseUrl: base_url, appId: app_id, ...repository } = others;
  const common = { ...repository, api_root, base_url, app_id, commit_messages: commits };
  return name === "gitlab" && app_id ? { ...common, name, auth_type: "pkce" } : { ...common, name };
}
