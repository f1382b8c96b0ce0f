import type { CmsConfig, EntryCollection, Field, FileCollection } from "@sveltia/cms";
import type { Words } from "../../../_includes/words/words.ts";
import type { Tag } from "../../content/entries.ts";
import type { Settings } from "../../content/settings.ts";
import { spokenLanguage } from "../../messages/message.ts";
import { createAddresses } from "../../news/addresses.ts";
import { articleSchema } from "../../news/article.ts";
import { authorSchema } from "../../news/author.ts";
import { monthNames, zoneLetters } from "../../news/dates/names.ts";
import { writtenForms } from "../../news/dates/read-date.ts";
import { pageSchema } from "../../news/page.ts";
import { frontLimits, siteSchema } from "../../news/settings/site.ts";
import { tagSchema } from "../../news/tag.ts";
import { backendOf } from "./backend.ts";
import { allNames } from "./browser/file-format.js";
import type { Calendar } from "./browser/iso-date.js";
import { defaultsOf, type FieldBase, fieldsOf } from "./schema-fields.ts";
import { type EditorWords, editorWords } from "./words/editor-words.ts";
import type { ArticleKey, AuthorKey, PageKey, SiteKey, TagKey } from "./words/keys.ts";

/** The configuration of the editor's screen. */
export interface ScreenConfig {
  /** Configuration of Sveltia CMS: https://sveltiacms.app/en/docs/config-basics */
  cms: CmsConfig;
  /** Default values of keys, by format. */
  leftOut: Record<string, Record<string, unknown>>;
  calendar: Calendar;
  /** Names of tags, by each spelling in lower case. */
  tagNames: Record<string, string>;
  /** Message if the screen works only on the editor's computer but is opened elsewhere. */
  onlyHere?: string;
}

export interface ScreenRequest {
  settings: Settings;
  /** The names of the site's sections, in menu order. */
  sections: string[];
  /** Of topics, by schema.org type. */
  kinds: Words["kinds"];
  tags: Pick<Tag, "name" | "aliases" | "slug">[];
  /** Absolute address of the site. */
  siteUrl: string;
}

/** Makes the configuration of the editor's screen from the schemas. */
export function screenConfig({ settings, sections, kinds, tags, siteUrl }: ScreenRequest): ScreenConfig {
  const { timeZone, language, languages, frontMatter } = settings;
  const spoken = spokenLanguage(language);
  const texts = editorWords[spoken];
  const names = new Intl.DisplayNames(spoken, { type: "language" });
  const further = Object.fromEntries((languages ?? []).map((tag) => [tag, names.of(tag) ?? tag]));
  const common = { timeZone, languages: { ...further, ...texts.languages } };
  const articles = articleSchema(timeZone, frontMatter, languages);
  const pages = pageSchema(languages);
  const site = siteSchema(languages);

  const articleFields = fieldsOf<ArticleKey>({
    ...common,
    schema: articles,
    words: texts.article,
    special: {
      description: long,
      date: (base) => ({ ...base, widget: "datetime", input_timezone: timeZone, default: "{{now}}" }),
      section: (base) => sectionField(base, sections),
      tags: (base) => ({
        ...base,
        widget: "relation",
        multiple: true,
        collection: "tags",
        value_field: "name",
        display_fields: ["name"],
        search_fields: [allNames],
        dropdown_threshold: 0,
      }),
      "image.src": picture,
      "image.caption": long,
      "corrections.text": long,
      "timeline.text": long,
      "retracted.reason": long,
      draft: (base) => ({ ...base, widget: "boolean", default: true }),
    },
  });
  const tagFields = fieldsOf<TagKey>({
    ...common,
    schema: tagSchema,
    words: texts.tag,
    special: { description: long, kind: (base) => kindField(base, kinds) },
  });
  const authorFields = fieldsOf<AuthorKey>({
    ...common,
    schema: authorSchema,
    words: texts.author,
    special: { image: picture },
  });
  const pageFields = fieldsOf<PageKey>({
    ...common,
    schema: pages,
    words: texts.page,
    special: { description: long },
  });
  const siteFields = fieldsOf<SiteKey>({
    ...common,
    schema: site,
    words: texts.settings,
    special: {
      description: long,
      "sections.description": long,
      "publisher.logo": picture,
      "publisher.address": long,
      "look.accent": colour,
      "look.accentDark": colour,
      "look.logo": picture,
      "look.logoDark": picture,
      "front.pinned": (base) => ({
        ...base,
        widget: "relation",
        multiple: true,
        max: frontLimits.pinned,
        collection: "articles",
        value_field: "{{slug}}",
        display_fields: ["title"],
        search_fields: ["title"],
        dropdown_threshold: 0,
      }),
      "front.sections": (base) =>
        sections.length > 0
          ? { ...base, widget: "select", options: sections, multiple: true, max: frontLimits.sections }
          : { ...base, widget: "list" },
      addresses: false,
      oldAddresses: false,
      admin: false,
    },
  });

  const body: Field = {
    ...texts.body,
    name: "body",
    widget: "richtext",
    required: false,
    modes: ["raw", "rich_text"],
    linked_images: false,
  };
  const folder = (name: "articles" | "tags" | "authors" | "pages", fields: Field[]): EntryCollection => ({
    ...collection(name, texts[name]),
    folder: `content/${name}`,
    create: true,
    fields: withBody(fields, body),
  });
  const files: FileCollection = {
    ...collection("site", texts.site),
    files: [{ name: "site", label: texts.site.all, file: "_data/site.yaml", fields: siteFields }],
  };

  const pictures = createAddresses(settings, "/").pictures.slice(0, -1);
  return {
    cms: {
      load_config_file: false,
      backend: backendOf(settings.admin || undefined, texts),
      app_title: `${settings.name} · ${texts.screen}`,
      site_url: siteUrl,
      // Pictures are named from content/, which works in articles, tags, authors and pages.
      media_folder: `content${pictures}`,
      public_folder: pictures,
      media_libraries: {
        default: { config: { slugify_filename: true } },
        stock_assets: { providers: [] },
      },
      slug: { encoding: "ascii", clean_accents: true, maxlength: 80 },
      editor: { preview: false },
      output: { omit_empty_optional_fields: true, yaml: { quote: "none" } },
      collections: [
        {
          ...folder("articles", articleFields),
          slug: {
            template: "{{fields.date | truncate(10)}}-{{slug}}",
            editable: ["create"],
            hint: texts.slugHint,
          },
          identifier_field: "title",
          summary: "{{title}}",
          sortable_fields: { fields: ["date", "title"], default: { field: "date", direction: "descending" } },
          view_filters: [{ label: texts.drafts, field: "draft", pattern: true }],
          view_groups: [{ label: texts.bySection, field: "section" }],
        },
        {
          ...folder("tags", [...tagFields, { name: allNames, widget: "hidden" }]),
          identifier_field: "name",
          slug: "{{slug}}",
        },
        { ...folder("authors", authorFields), identifier_field: "name", slug: "{{slug}}" },
        { ...folder("pages", pageFields), identifier_field: "title", slug: "{{slug}}" },
        files,
      ],
    },
    leftOut: {
      [formatOf("articles")]: defaultsOf(articles),
      [formatOf("tags")]: defaultsOf(tagSchema),
      [formatOf("authors")]: defaultsOf(authorSchema),
      [formatOf("pages")]: defaultsOf(pages),
      [formatOf("site")]: defaultsOf(site),
    },
    calendar: {
      timeZone,
      months: Object.fromEntries(monthNames),
      zones: Object.fromEntries(zoneLetters),
      forms: writtenForms,
    },
    tagNames: Object.fromEntries(
      tags.flatMap(({ name, aliases, slug }) =>
        [slug, ...aliases, name].map((spelling) => [spelling.toLowerCase(), name]),
      ),
    ),
    ...(settings.admin ? {} : { onlyHere: texts.onlyHere }),
  };
}

/** The name of the file format of a collection. */
const formatOf = (collection: string): string => `warta-${collection}`;

const collection = (name: string, { all, one, about }: EditorWords["articles"]) => ({
  name,
  label: all,
  label_singular: one,
  description: about,
  format: formatOf(name),
});

const long = (base: FieldBase): Field => ({ ...base, widget: "text" });
const picture = (base: FieldBase): Field => ({ ...base, widget: "image", choose_url: false });
const colour = (base: FieldBase): Field => ({ ...base, widget: "color", allow_input: true });

/** A choice of the site's sections; if it has none yet, a text. */
const sectionField = (base: FieldBase, sections: string[]): Field =>
  sections.length > 0
    ? { ...base, widget: "select", options: sections, dropdown_threshold: 0 }
    : { ...base, widget: "string" };

function kindField(base: FieldBase, kinds: Record<string, string>): Field {
  const options = Object.entries(kinds).map(([value, label]) => ({ value, label }));
  return { ...base, widget: "select", options };
}

/** Puts the text after the required fields and before rare ones. A topic, an author or a page has few other fields. */
function withBody(fields: Field[], body: Field): Field[] {
  const last = fields.findLastIndex(({ name }) => name === "section" || name === "tags");
  return last < 0 ? [...fields, body] : fields.toSpliced(last + 1, 0, body);
}
